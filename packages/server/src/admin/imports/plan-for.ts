import {
  chosenFlows,
  idsOf,
  newFlowId,
  planImport,
  type FlowDocument,
  type ImportPlan,
  type ReadFlows,
  type ReadResult,
} from "@gatewright/flow"
import type { z } from "zod"
import { refuse, type Refusal } from "../../http/refusal.ts"
import type { FlowRecord } from "../../store/flow-store.ts"
import type { StoreTransaction } from "../../store/store.ts"
import { categorisationOf } from "../categories/categorisation-of.ts"
import type { previewImport } from "./contract.ts"

export interface Planned {
  readonly read: ReadFlows
  readonly plan: ImportPlan
  /** The flows of the file that the plan is about, as the file has them: the main one, then the libraries in their order. */
  readonly sources: readonly FlowDocument[]
  /** What is here under the ids of the file, deleted or not. */
  readonly found: readonly FlowRecord[]
}

/** Decides what adding a file would do, against what is in the tenant now. Writes nothing. */
export const planFor = async (
  read: ReadResult,
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
  if (read.kind === "refused")
    return refuse("import.refused", read.problems[0]?.message ?? "The file can't be read.", read.problems)
  const { preserveId, ...target } = query
  const original = originalOf(read, query.flow)
  const found = await store.flows.byIds({ tenant, ids: [...idsOf(read)], deleted: "included" })
  const draft = (await store.flows.get({ tenant, flow: original.id }))?.draft
  const plan = planImport({
    read,
    target: { ...target, preserveId: preserveId === "true" },
    existing: {
      byId: new Map(
        found.map((flow) => [
          flow.id,
          {
            ...flow,
            deleted: flow.deleted !== undefined,
            ...(draft && flow.id === original.id ? { text: draft.text } : {}),
          },
        ]),
      ),
      names: await store.flows.namesLike({ tenant, name: original.name }),
    },
    categorisation: await categorisationOf(store, tenant),
    newId: newFlowId,
  })
  const { main, libraries } = chosenFlows(read, query.flow) ?? read
  return { read, plan, sources: [main, ...libraries], found }
}

/** The id and the name that the file gives the flow that was chosen, or its main one. */
export const originalOf = (
  { main, libraries, others }: ReadFlows,
  chosen: string | undefined,
): { readonly id: string; readonly name: string } => {
  const { id, name } = ([main, ...libraries, ...others].find(({ flow }) => flow.id === chosen) ?? main).flow
  return { id, name }
}
