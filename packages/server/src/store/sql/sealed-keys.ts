import type { SealedKeyStore } from "../sealed-key-store.ts"
import { atomically } from "./atomically.ts"
import type { SqlContext } from "./sql-context.ts"

export const sqlSealedKeys = (context: SqlContext): SealedKeyStore => {
  const get = async ({ db }: SqlContext, name: string) =>
    (await db.selectFrom("sealed_keys").select("sealed").where("name", "=", name).executeTakeFirst())?.sealed
  return {
    get: (name) => get(context, name),

    ensure: ({ name, sealed }) =>
      atomically(context, async (tx) => {
        await tx.db
          .insertInto("sealed_keys")
          .values({ name, sealed })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
        return (await get(tx, name)) ?? sealed
      }),
  }
}
