import { idsOf, newFlowId, planImport, readFlowFile, type ImportPlan, type ReadFlows } from "@gatewright/flow"
import type { z } from "zod"
import { refuse, type Refusal } from "../../http/refusal.ts"
import type { StoreTransaction } from "../../store/store.ts"
import type { previewImport } from "./contract.ts"

export interface Planned {
  readonly read: ReadFlows
  readonly plan: ImportPlan
}

/** Reads the file and decides what adding it would do, against what is in the tenant now. Writes nothing. */
export const planFor = async (
  file: Uint8Array,
  {
    tenant,
    query,
    store,
  }: {
    readonly tenant: string
    readonly query: z.output<NonNullable<(typeof previewImport)["query"]>>
    readonly store: StoreTransaction
  },
): Promise<Planned | Refusal> => {
  const read = readFlowFile(file)
  if (read.kind === "refused")
    return refuse("import.refused", read.problems[0]?.message ?? "The file can't be read.", read.problems)
  const { preserveId, ...target } = query
  const flows = await store.flows.byIds({ tenant, ids: [...idsOf(read)], deleted: "included" })
  const plan = planImport({
    read,
    target: { ...target, preserveId: preserveId === "true" },
    existing: {
      byId: new Map(flows.map((flow) => [flow.id, { ...flow, deleted: flow.deleted !== undefined }])),
      names: await store.flows.namesLike({ tenant, name: nameOf(read, query.flow) }),
    },
    newId: newFlowId,
  })
  return { read, plan }
}

/** The name that the file proposes: that of the flow that was chosen, or of its main one. */
const nameOf = ({ main, libraries, others }: ReadFlows, chosen: string | undefined): string =>
  ([main, ...libraries, ...others].find(({ flow }) => flow.id === chosen) ?? main).flow.name
