import { quoted } from "../../words.ts"
import { noCategorisation, type Categorisation } from "../../document/categorisation.ts"
import type { FlowDocument } from "../../document/flow-document.ts"
import type { ReadFlows } from "../read-result.ts"
import { chosenFlows } from "./chosen-flows.ts"
import { fateOf } from "./fate-of.ts"
import type { ExistingFlows, ImportPlan, ImportTarget, Planned, Refused } from "./import-plan.ts"
import { planWithIds, type FatedFlow } from "./plan-with-ids.ts"
import { putInPlace } from "./put-in-place.ts"

/** What an import is planned from: a file that was read, where its flow should go, and what is here already. */
export interface ImportQuestion {
  readonly read: ReadFlows
  readonly target: ImportTarget
  readonly existing: ExistingFlows
  /** Categories and types of one's own that are here; none where left out. */
  readonly categorisation?: Categorisation | undefined
  /** Makes the id of a new flow. */
  readonly newId: () => string
}

/** Decides what adding one file would do, against what is there. Looks nothing up, writes nothing and never throws. */
export const planImport = ({ read, target, existing, categorisation, newId }: ImportQuestion): ImportPlan => {
  const chosen = chosenFlows(read, target.flow)
  if (!chosen) return { ...asRead(read.main, read.libraries), ...noSuchFlow(read) }
  const { libraries } = chosen
  const placed = putInPlace(chosen.main, {
    source: read.source,
    target,
    here: categorisation,
    arriving: read.categorisation,
  })
  if (placed.kind === "misplaced") {
    const { problem, belongsTo, definable } = placed
    return {
      ...asRead(chosen.main, libraries),
      kind: "refused",
      problems: [problem],
      ...(belongsTo && { belongsTo }),
      ...(definable && { definable }),
    }
  }
  const fated = (document: FlowDocument): FatedFlow => ({
    document,
    fate: fateOf(document, { existing: existing.byId, textOf: ({ text }) => text }),
  })
  const main = fated(withHead(placed.document, target))
  const flows = { main, libraries: libraries.map(fated) }
  const all = [main, ...flows.libraries]
  const nameInFile = placed.document.flow.name
  const plan = (renewed: readonly FatedFlow[]): ImportPlan =>
    planWithIds({ flows, renewed, nameInFile, defines: placed.defines, target, existing, newId })

  if (!target.preserveId) return plan(all.filter((flow) => flow === main || flow.fate.kind !== "same"))
  const refusals = all.flatMap(({ fate }) => (fate.kind === "refused" ? [fate] : []))
  if (refusals.length > 0) {
    const restorable = refusals.find((refusal) => refusal.restorable !== undefined)?.restorable
    return {
      ...asRead(main.document, libraries),
      kind: "refused",
      problems: refusals.map(({ problem }) => problem),
      ...(restorable !== undefined && { restorable }),
    }
  }
  const [taken] = all.flatMap(({ fate }) => (fate.kind === "taken" ? [fate.found] : []))
  if (!taken || target.onConflict === "new-version") return plan([])
  if (target.onConflict === "copy") return plan(all.filter(({ fate }) => fate.kind === "taken"))
  const { id, name } = taken
  const message = `A flow with the id ${id} is here already: ${quoted(name)}. Make the file a new version of it, or add it with a new id.`
  return { ...asRead(main.document, libraries), kind: "choose", id, name, message }
}

/** What somebody wrote in the dialog goes before what the file says (I1.8). */
const withHead = (document: FlowDocument, { name, description }: ImportTarget): FlowDocument => {
  const { flow } = document
  return {
    ...document,
    flow: { ...flow, name: name?.trim() || flow.name, description: description ?? flow.description },
  }
}

const asRead = (document: FlowDocument, libraries: readonly FlowDocument[]): Planned => ({
  document,
  libraries: libraries.map((library) => ({ kind: "create", document: library })),
  proposedName: document.flow.name,
  defines: noCategorisation,
  warnings: [],
})

const noSuchFlow = ({ main, others }: ReadFlows): Refused => ({
  kind: "refused",
  problems: [
    {
      code: "import.no-such-flow",
      severity: "error",
      message: `This file does not hold the flow that was chosen. Choose ${[main, ...others]
        .map(({ flow }) => quoted(flow.name))
        .slice(0, 5)
        .join(" or ")}.`,
    },
  ],
})
