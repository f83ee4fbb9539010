import { planImport, readFlowFile, withIds, type FlowDocument, type ReadFlows } from "@gatewright/flow"
import { refuse, type Refusal } from "../../http/refusal.ts"
import type { FlowRecord } from "../../store/flow-store.ts"

/**
 * The flow of a file as a version of a flow that is here. It has to be of the same category and type (I1.7). With
 * `preserveId` the file must hold that very flow; without it the flow takes the id of the one that is here.
 */
export const documentOfFile = (
  { text, preserveId, flow: chosen }: { text: string; preserveId: boolean; flow?: string | undefined },
  { id, category, type, name }: FlowRecord,
): FlowDocument | Refusal => {
  const read = readFlowFile(text)
  if (read.kind === "refused") {
    return refuse("import.refused", read.problems[0]?.message ?? "The file can't be read.", read.problems)
  }
  const plan = planImport({
    read,
    // Of several flows the one that is here is meant, unless somebody says otherwise.
    target: {
      category,
      type,
      preserveId: true,
      onConflict: "new-version",
      flow: chosen ?? (holds(read, id) ? id : undefined),
    },
    existing: { byId: new Map(), names: new Set() },
    newId: () => id,
  })
  if (plan.kind === "refused") {
    return refuse("import.refused", plan.problems[0]?.message ?? "The file can't be added here.", plan.problems)
  }
  const { document } = plan
  if (preserveId && document.flow.id !== id) {
    return refuse(
      "version.other-flow",
      `The file holds the flow ${document.flow.id}, and “${name}” is ${id}. Take the file without its id, or add it as a flow of its own.`,
    )
  }
  return withIds(document, new Map([[document.flow.id, id]]))
}

const holds = ({ main, libraries, others }: ReadFlows, id: string): boolean =>
  [main, ...libraries, ...others].some(({ flow }) => flow.id === id)
