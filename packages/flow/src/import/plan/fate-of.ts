import type { FlowDocument } from "../../document/flow-document.ts"
import { quoted } from "../../words.ts"
import { digestOf } from "../../export/digest-of.ts"
import { writeFlow } from "../../export/write-flow.ts"
import type { Problem } from "../../problem.ts"
import { flowWords } from "./flow-words.ts"
import type { ExistingFlow } from "./import-plan.ts"

/** A flow that is there, as far as a flow that would have the same id has to know it. */
export type Occupant = Omit<ExistingFlow, "text">

/** What stands in the way of a flow that would keep its id. */
export type Fate<Found = ExistingFlow> =
  | { readonly kind: "free" }
  /** The same content is there. */
  | { readonly kind: "same"; readonly found: Found }
  /** Other content is there, of the same category and type. */
  | { readonly kind: "taken"; readonly found: Found }
  | { readonly kind: "refused"; readonly problem: Problem; readonly restorable?: string }

/** Compares a flow with what is there under its id; `textOf` tells the canonical file of that, where it is known. */
export const fateOf = <Found extends Occupant>(
  document: FlowDocument,
  {
    existing,
    textOf,
  }: { readonly existing: ReadonlyMap<string, Found>; readonly textOf: (found: Found) => string | undefined },
): Fate<Found> => {
  const { flow } = document
  const found = existing.get(flow.id)
  if (!found) return { kind: "free" }
  if (found.deleted) {
    const message = `${quoted(flow.name)} can't keep its id ${flow.id}: it belongs to ${flowWords(found)}, which was deleted. Restore that flow, or add the file with a new id.`
    return { kind: "refused", problem: { code: "import.id-deleted", severity: "error", message }, restorable: flow.id }
  }
  if (found.category !== flow.category || found.type !== flow.type) {
    const message = `${flowWords(flow)}, can't keep its id ${flow.id}: it belongs to ${flowWords(found)}. Add the file with a new id.`
    return { kind: "refused", problem: { code: "import.id-of-other-type", severity: "error", message } }
  }
  return { kind: found.digest === digestOf(flow) && isDrawnAs(document, textOf(found)) ? "same" : "taken", found }
}

/** A file without positions says nothing of how its flow is drawn. */
const isDrawnAs = (document: FlowDocument, text: string | undefined): boolean =>
  text === undefined || Object.keys(document.layout.nodes).length === 0 || text === writeFlow(document)
