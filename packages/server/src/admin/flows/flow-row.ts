import { flowTypeLabel, isTypeOf } from "@gatewright/flow"
import type { FlowRecord } from "../../store/flow-store.ts"
import type { Services } from "../services.ts"
import type { FlowRow } from "./contract.ts"

/** A flow as a row of the list. */
export const flowRow = (
  flow: FlowRecord,
  { tenant, config }: { tenant: string; config: Services["config"] },
): FlowRow => ({
  id: flow.id,
  name: flow.name,
  description: flow.description,
  category: flow.category,
  type: flow.type,
  status: flow.status,
  isDefault: flow.isDefault,
  tags: [...flow.tags],
  revision: flow.revision,
  live: flow.live?.revision ?? null,
  changedAt: new Date(flow.changedAt).toISOString(),
  changedBy: flow.changedBy,
  url: flow.category === "libraries" ? null : `${config.publicUrl}/${tenant}/flow/${flow.id}`,
})

/** The types that can have a default flow (P4.2). */
export const hasDefault = ({ category, type }: { category: string; type: string }): boolean =>
  !["api", "libraries", "custom"].includes(category) && isTypeOf({ category, type })

/** A list of flows in a sentence: “A”, “B” and 3 more. */
export const namesOf = (flows: readonly FlowRecord[]): string => {
  const shown = flows.slice(0, 3).map(({ name, type }) => `“${name}” (${flowTypeLabel(type)})`)
  const rest = flows.length - shown.length
  return rest > 0 ? `${shown.join(", ")} and ${rest} more` : shown.join(", ")
}
