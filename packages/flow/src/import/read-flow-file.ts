import { reachedBy } from "./reached-by.ts"
import { readFlows, type ReadOptions } from "./read-flows.ts"
import type { MigrationStep, ReadFile, ReadResult } from "./read-result.ts"
import { refusal } from "./refusal.ts"

/**
 * Reads a file for somebody who adds one flow: everything that `readFlows` reads, with one flow as the main one, those
 * that it calls, and the others that could be chosen in its place.
 *
 * Never throws, whatever the bytes are.
 */
export const readFlowFile = (input: Uint8Array | string, options: ReadOptions = {}): ReadResult => {
  const read = readFlows(input, options)
  return read.kind === "refused" ? read : toAdd(read)
}

const toAdd = ({ source, flows, main, categorisation, understood, migrated, problems }: ReadFile): ReadResult => {
  if (!main) return emptyBundle
  const rest = flows.map(({ document }) => document).filter((document) => document !== main)
  const reached = reachedBy(main, rest)
  return {
    kind: "flows",
    source,
    main,
    libraries: rest.filter(({ flow }) => reached.has(flow.id)),
    others: rest.filter(({ flow }) => !reached.has(flow.id)),
    ...(categorisation && { categorisation }),
    understood,
    migrated: eachOnce([...migrated, ...flows.flatMap((flow) => flow.migrated)]),
    problems,
  }
}

/** Many flows of one file have been through the same step. */
const eachOnce = (steps: readonly MigrationStep[]): readonly MigrationStep[] => [
  ...new Map(steps.map((step) => [JSON.stringify(step), step])).values(),
]

const emptyBundle = refusal({
  reason: "not-a-flow",
  code: "import.empty-bundle",
  looksLike: "an empty bundle",
  message: "The bundle holds no flow, so that there is nothing to add. Choose a file with a flow in it.",
})
