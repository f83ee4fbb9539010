import { check, markdownReport, newCapabilities } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import type { FlowDifference } from "./flow-differences.ts"

/** Differences as Markdown, for a pull request. */
export const diffReport = (differences: readonly FlowDifference[]): string =>
  markdownReport({
    title: "What changed in the flows",
    flows: differences.map(({ kind, id, name, before, after, changes }) => ({
      action: actions[kind],
      id,
      name,
      before,
      after,
      changes,
      problems: after ? check(after, { catalogue }) : [],
      newCapabilities: after ? newCapabilities(after, { before, catalogue }) : [],
    })),
    requirements: [],
    problems: [],
  })

const actions = {
  added: "create",
  removed: "removed",
  changed: "new-version",
  drawn: "new-version",
  same: "unchanged",
} as const
