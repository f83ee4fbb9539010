import { resolveConnection, type Bindings, type BundleConnection, type Requirement } from "@gatewright/flow"
import type { ConnectionRecord } from "../../store/connection-store.ts"
import type { StoreTransaction } from "../../store/store.ts"

export type Need = Pick<Requirement, "kind" | "key" | "detail">

/**
 * The stored connections that flows need, under the keys that the flows call them by: bindings are of this environment and
 * stay here. Connections of the configuration are the operator's, and stay as well.
 */
export const connectionsFor = async (
  needs: readonly Need[],
  where: { readonly tenant: string; readonly store: StoreTransaction; readonly bindings: Bindings },
): Promise<readonly BundleConnection[]> =>
  (await recordsFor(needs, where)).map(({ key, record: { kind, name, settings } }) => ({ key, kind, name, settings }))

/** The stored connections that flows need, each with the key that they call it by. */
export const recordsFor = async (
  needs: readonly Need[],
  {
    tenant,
    store,
    bindings,
  }: { readonly tenant: string; readonly store: StoreTransaction; readonly bindings: Bindings },
): Promise<readonly { readonly key: string; readonly record: ConnectionRecord }[]> => {
  const stored = new Map((await store.connections.list(tenant)).map((record) => [record.key, record]))
  const wanted = needs.filter(({ kind }) => kind === "connection")
  const found = wanted.flatMap(({ key, detail }) => {
    const record = stored.get(resolveConnection(bindings, { kind: detail, key }))
    return record?.kind === detail ? [[key, { key, record }] as const] : []
  })
  return [...new Map(found).values()]
}
