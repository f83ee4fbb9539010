import { categories } from "@gatewright/flow"
import { hashToken } from "../ports/hash-token.ts"
import type { LiveFlow } from "../store/flow-store.ts"
import type { Store } from "../store/store.ts"
import type { FlowAddress } from "./journeys.ts"

/** What a run at an address begins with. */
export interface StartedFlow {
  /** 0 where what runs is in no revision. */
  readonly revision: number
  readonly digest: string
  /** Id of the debug link that it was opened by. */
  readonly debugLink: string | null
}

/**
 * The content that runs at an address. Inactive flows and libraries have none, and nobody is told that they exist (P8.1). A
 * debug link has the content that it was made for, and is opened by this (P8.6).
 */
export const startedFlow = async (
  store: Store,
  { tenant, flow }: { tenant: string; flow: FlowAddress },
): Promise<StartedFlow | undefined> => {
  if ("debug" in flow) return debugged(store, { tenant, token: flow.debug })
  const live = await ("id" in flow ? store.flows.live({ tenant, flow: flow.id }) : defaultOf(store, tenant, flow.type))
  return live && live.category !== "libraries" ? { ...live, debugLink: null } : undefined
}

const debugged = async (
  store: Store,
  { tenant, token }: { readonly tenant: string; readonly token: string },
): Promise<StartedFlow | undefined> => {
  const link = await store.debugLinks.use({ tenant, hash: hashToken(token) })
  const isThere = link && (await store.flows.get({ tenant, flow: link.flow })) !== undefined
  return isThere
    ? { revision: link.content === null ? link.revision : 0, digest: link.digest, debugLink: link.id }
    : undefined
}

const defaultOf = async (store: Store, tenant: string, type: string): Promise<LiveFlow | undefined> => {
  const category = categories.find(({ types }) => (types as readonly string[]).includes(type))
  return category && store.flows.defaultOf({ tenant, category: category.id, type })
}
