import type { SealedPlace, SealedTextStore } from "../sealed-text-store.ts"
import type { SqlContext } from "./sql-context.ts"

export const sqlSealedTexts = ({ db }: SqlContext): SealedTextStore => ({
  list: async () => {
    const secrets = await db.selectFrom("secrets").select(["tenant_id", "name", "sealed"]).execute()
    const connections = await db
      .selectFrom("connections")
      .select(["tenant_id", "key", "sealed"])
      .where("sealed", "is not", null)
      .$narrowType<{ sealed: string }>()
      .execute()
    const keys = await db.selectFrom("sealed_keys").selectAll().execute()
    return [
      ...secrets.map((row) => textAt(["secret", row.tenant_id, row.name], row.sealed)),
      ...connections.map((row) => textAt(["connection", row.tenant_id, row.key], row.sealed)),
      ...keys.map((row) => textAt(["key", row.name], row.sealed)),
    ]
  },

  replace: async (text) => (await replacing(db, text).executeTakeFirstOrThrow()).numUpdatedRows === 1n,
})

const textAt = (place: SealedPlace, sealed: string) => ({ place, sealed })

const replacing = (db: SqlContext["db"], { place, before, sealed }: Parameters<SealedTextStore["replace"]>[0]) => {
  switch (place[0]) {
    case "secret": {
      const secret = db.updateTable("secrets").where("tenant_id", "=", place[1]).where("name", "=", place[2])
      return secret.set({ sealed }).where("sealed", "=", before)
    }
    case "connection": {
      const connection = db.updateTable("connections").where("tenant_id", "=", place[1]).where("key", "=", place[2])
      return connection.set({ sealed }).where("sealed", "=", before)
    }
    case "key": {
      const key = db.updateTable("sealed_keys").where("name", "=", place[1])
      return key.set({ sealed }).where("sealed", "=", before)
    }
  }
}
