import { boundName, requirementsOf, type Bindings, type Requirement } from "@gatewright/flow"
import type { FlowRecord } from "../../store/flow-store.ts"
import type { StoreTransaction } from "../../store/store.ts"

/** A flow that needs something, as lists and sentences name it. */
export interface User {
  readonly id: string
  readonly name: string
}

/** Which flows need a secret, a connection or a library flow of here, through the bindings. */
export interface Uses {
  /** By their saved draft, or what runs. */
  readonly of: (thing: Thing) => readonly User[]
  /** What runs needs it. */
  readonly ofLive: (thing: Thing) => readonly User[]
}

type Thing =
  | { readonly kind: "secret"; readonly name: string }
  | { readonly kind: "connection"; readonly connection: string; readonly key: string }
  | { readonly kind: "flow"; readonly id: string }

/** Looks through all flows of a tenant that are not deleted. */
export const usesOf = async (store: StoreTransaction, tenant: string): Promise<Uses> => {
  const bindings = await store.bindings.get(tenant)
  const drafts = new Map<string, UsedBy>()
  const live = new Map<string, UsedBy>()
  for (const flow of await everyFlow(store, tenant)) {
    const user = { id: flow.id, name: flow.name }
    const needs = (digest: string) => needsOf(store, { tenant, digest })
    for (const thing of await needs(flow.digest)) note(drafts, boundKeyOf(bindings, thing), user)
    if (!flow.live) continue
    for (const thing of await needs(flow.live.digest)) note(live, boundKeyOf(bindings, thing), user)
  }
  const listOf = (users: UsedBy | undefined): readonly User[] => [...(users?.values() ?? [])]
  return {
    of: (thing) => listOf(new Map([...(drafts.get(nameOf(thing)) ?? []), ...(live.get(nameOf(thing)) ?? [])])),
    ofLive: (thing) => listOf(live.get(nameOf(thing))),
  }
}

/** By the id of the flow. */
type UsedBy = Map<string, User>

const note = (uses: Map<string, UsedBy>, key: string, user: User): void => {
  const users = uses.get(key) ?? new Map<string, User>()
  users.set(user.id, user)
  uses.set(key, users)
}

const nameOf = (thing: Thing): string => {
  switch (thing.kind) {
    case "secret":
      return keyOf({ kind: "secret", key: thing.name, detail: "" })
    case "connection":
      return keyOf({ kind: "connection", key: thing.key, detail: thing.connection })
    case "flow":
      return keyOf({ kind: "flow", key: thing.id, detail: "" })
  }
}

/** Secrets and flows are told by their names alone, connections by their kinds as well. */
const keyOf = ({ kind, key, detail }: Need): string =>
  kind === "connection" ? JSON.stringify([kind, detail, key]) : JSON.stringify([kind, key])

const boundKeyOf = (bindings: Bindings, need: Need): string =>
  keyOf({ ...need, key: boundName(bindings, need) ?? need.key })

const everyFlow = async (store: StoreTransaction, tenant: string): Promise<readonly FlowRecord[]> => {
  const flows: FlowRecord[] = []
  for (let page = 1; ; page += 1) {
    const found = await store.flows.list({ tenant, sort: "name", order: "asc", page, size: pageSize })
    flows.push(...found.flows)
    if (found.flows.length < pageSize) return flows
  }
}

const pageSize = 200

type Need = Pick<Requirement, "kind" | "key" | "detail">

const needsOf = async (
  store: StoreTransaction,
  content: { readonly tenant: string; readonly digest: string },
): Promise<readonly Need[]> => {
  const known = needs.get(content.digest)
  if (known) return known
  const saved = await store.contents.byDigest(content)
  if (!saved) return []
  const found = requirementsOf(saved.document).map(({ kind, key, detail }) => ({ kind, key, detail }))
  needs.set(content.digest, found)
  const oldest = needs.keys().next().value
  if (needs.size > kept && oldest !== undefined) needs.delete(oldest)
  return found
}

/** What a flow needs follows from its digest, in whatever tenant it is: a list reads each flow once. */
const needs = new Map<string, readonly Need[]>()
const kept = 20_000
