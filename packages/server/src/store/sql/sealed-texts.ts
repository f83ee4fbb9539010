import type { SealedTextStore } from "../sealed-text-store.ts"
import type { SqlContext } from "./sql-context.ts"

export const sqlSealedTexts = ({ db }: SqlContext): SealedTextStore => ({
  list: async () => {
    const secrets = await db.selectFrom("secrets").select(["tenant_id", "name", "sealed"]).execute()
    const connections = await db.selectFrom("connections").select(["tenant_id", "key", "sealed"]).execute()
    const keys = await db.selectFrom("sealed_keys").selectAll().execute()
    return [
      ...secrets.map(
        ({ tenant_id: tenant, name, sealed }) => ({ place: { kind: "secret", tenant, name }, sealed }) as const,
      ),
      ...connections.flatMap(({ tenant_id: tenant, key, sealed }) =>
        sealed === null ? [] : [{ place: { kind: "connection", tenant, key }, sealed } as const],
      ),
      ...keys.map(({ name, sealed }) => ({ place: { kind: "key", name }, sealed }) as const),
    ]
  },

  replace: async ({ place, before, sealed }) => {
    const table = place.kind === "secret" ? "secrets" : place.kind === "connection" ? "connections" : "sealed_keys"
    let query = db.updateTable(table).set({ sealed }).where("sealed", "=", before)
    if (place.kind !== "key") query = query.where("tenant_id", "=", place.tenant)
    query = place.kind === "connection" ? query.where("key", "=", place.key) : query.where("name", "=", place.name)
    return (await query.executeTakeFirstOrThrow()).numUpdatedRows === 1n
  },
})
