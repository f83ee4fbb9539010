import { check } from "../check/check.ts"
import { compare } from "../compare/compare.ts"
import type { Categorisation } from "../document/categorisation.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import { writeFlow } from "../export/write-flow.ts"
import { nameTaken } from "../import/plan/name-taken.ts"
import { unknownType } from "../import/plan/unknown-type.ts"
import { withIds } from "../import/plan/with-ids.ts"
import type { Problem } from "../problem.ts"
import { quoted } from "../words.ts"
import type { FatedFlow } from "./fated-flow.ts"
import { mergeFlow } from "./merge-flow.ts"
import { newCapabilities } from "./new-capabilities.ts"
import type { PlannedFlow } from "./plan.ts"
import type { FlowHere, PlanQuestion } from "./plan-question.ts"

interface Context {
  readonly question: PlanQuestion
  /** New ids, by the ids in the files. */
  readonly ids: ReadonlyMap<string, string>
  /** New names, by the ids in the files. */
  readonly names: ReadonlyMap<string, string>
  /** Categories and types of one's own, with those that the plan makes. */
  readonly known: Categorisation
}

/** What becomes of one flow of the files. */
export const planFlow = ({ arriving, fate }: FatedFlow, { question, ids, names, known: own }: Context): PlannedFlow => {
  const { file, document, migrated } = arriving
  const { id, name } = document.flow
  const arrived = withIds(document, ids)
  const known: Known = { question, arrived, planned: { file, source: { id, name }, arrived, migrated } }
  const unknown = unknownType(document.flow, own)
  if (unknown) return blocked(known, { document, problems: [unknown] })
  if (ids.has(id)) return created(known, names.get(id))
  switch (fate.kind) {
    case "free":
      return created(known)
    case "same":
      return unchanged(known, fate.found)
    case "refused": {
      const { problem, restorable } = fate
      return { ...blocked(known, { document, problems: [problem] }), ...(restorable !== undefined && { restorable }) }
    }
    case "taken":
      return overwritten(known, fate.found)
  }
}

interface Known {
  readonly question: PlanQuestion
  readonly arrived: FlowDocument
  /** What is known of the flow whatever becomes of it. */
  readonly planned: Pick<PlannedFlow, "file" | "source" | "arrived" | "migrated">
}

const created = ({ question: { here, catalogue }, arrived, planned }: Known, renamed?: string): PlannedFlow => {
  const document = renamed === undefined ? arrived : { ...arrived, flow: { ...arrived.flow, name: renamed } }
  const { name } = arrived.flow
  return {
    ...planned,
    action: "create",
    document,
    changes: [],
    diverged: false,
    newCapabilities: newCapabilities(document, { before: undefined, catalogue }),
    problems: [...(here.names.has(name) ? [nameTaken(name, renamed)] : []), ...check(document, { catalogue })],
  }
}

const unchanged = ({ planned }: Known, { document }: FlowHere): PlannedFlow => ({
  ...planned,
  action: "unchanged",
  document,
  before: document,
  changes: [],
  diverged: false,
  newCapabilities: [],
  problems: [],
})

const blocked = (
  { question: { catalogue }, planned }: Known,
  {
    document,
    found,
    problems,
  }: { readonly document: FlowDocument; readonly found?: FlowHere; readonly problems: readonly Problem[] },
): PlannedFlow => ({
  ...planned,
  action: "blocked",
  document,
  ...(found && { before: found.document }),
  changes: found ? compare(found.document, document) : [],
  diverged: found !== undefined && hasDiverged(found),
  newCapabilities: newCapabilities(document, { before: found?.document, catalogue }),
  problems,
})

/** What becomes of a flow whose id is here with other content, and stays. */
const overwritten = (known: Known, found: FlowHere): PlannedFlow => {
  const { question, arrived, planned } = known
  if (question.options.onConflict === "fail") {
    return blocked(known, { document: arrived, found, problems: [conflict(arrived, found)] })
  }
  if (question.options.onConflict !== "merge") return newVersion(known, { document: arrived, found })
  const merged = mergeFlow({ arrived, found, choices: choicesFor(question, planned.source.id) })
  switch (merged.kind) {
    case "no-base":
      return blocked(known, { document: arrived, found, problems: [merged.problem] })
    case "open":
      return { ...blocked(known, { document: arrived, found, problems: merged.problems }), merge: merged.merge }
    case "merged":
      return { ...newVersion(known, { document: merged.document, found }), merge: merged.merge }
  }
}

const newVersion = (
  known: Known,
  { document, found }: { readonly document: FlowDocument; readonly found: FlowHere },
): PlannedFlow => {
  const { here, catalogue } = known.question
  const before = found.document
  const changes = compare(before, document)
  // A merge may have left nothing to write.
  if (changes.length === 0) return unchanged(known, found)
  const { name } = document.flow
  return {
    ...known.planned,
    action: "new-version",
    document,
    before,
    changes,
    diverged: hasDiverged(found),
    newCapabilities: newCapabilities(document, { before, catalogue }),
    problems: [
      ...(name !== found.name && here.names.has(name) ? [nameTaken(name)] : []),
      ...check(document, { catalogue }),
    ],
  }
}

const hasDiverged = ({ document, origin }: FlowHere): boolean =>
  origin !== undefined && writeFlow(origin.document) !== writeFlow(document)

const choicesFor = ({ choices }: PlanQuestion, id: string): PlanQuestion["choices"][string] =>
  (Object.hasOwn(choices, id) ? choices[id] : undefined) ?? {}

const conflict = ({ flow }: FlowDocument, { name }: FlowHere): Problem => ({
  code: "plan.conflict",
  severity: "error",
  message: `A flow with the id ${flow.id} is here already: ${quoted(name)}, with other content. Make the file a new version of it, merge the two, or add it with a new id.`,
})
