import { categories } from "@gatewright/flow"
import type { LiveFlow } from "../store/flow-store.ts"
import type { Store } from "../store/store.ts"
import type { FlowAddress } from "./journeys.ts"

/** The version that runs at an address. Inactive flows and libraries have none, and nobody is told that they exist (P8.1). */
export const liveFlow = async (
  store: Store,
  { tenant, flow }: { tenant: string; flow: FlowAddress },
): Promise<LiveFlow | undefined> => {
  const live = await ("id" in flow ? store.flows.live({ tenant, flow: flow.id }) : defaultOf(store, tenant, flow.type))
  return live?.category === "libraries" ? undefined : live
}

const defaultOf = async (store: Store, tenant: string, type: string): Promise<LiveFlow | undefined> => {
  const category = categories.find(({ types }) => (types as readonly string[]).includes(type))
  return category && store.flows.defaultOf({ tenant, category: category.id, type })
}
