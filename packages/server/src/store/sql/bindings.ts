import { noBindings, type Bindings } from "@gatewright/flow"
import type { BindingStore } from "../binding-store.ts"
import type { Prepared, Statement } from "./prepared.ts"
import type { SqlContext } from "./sql-context.ts"

export const sqlBindings = ({ db }: SqlContext): BindingStore => ({
  get: async (tenant) =>
    bindingsOf(await db.selectFrom("bindings").selectAll().where("tenant_id", "=", tenant).executeTakeFirst()),

  set: async ({ tenant, bindings: { secrets, connections, flows } }) => {
    const bindings = JSON.stringify({ secrets, connections, flows } satisfies Bindings)
    await db
      .insertInto("bindings")
      .values({ tenant_id: tenant, bindings })
      .onConflict((conflict) => conflict.column("tenant_id").doUpdateSet({ bindings }))
      .execute()
  },
})

/** What a run looks up, on a prepared statement. */
export const preparedBindings = (prepared: Prepared): Pick<BindingStore, "get"> => ({
  get: async (tenant) => bindingsOf((await prepared.all(selectBindings, [tenant]))[0]),
})

interface BindingsRow {
  readonly bindings: string
}

const selectBindings: Statement<BindingsRow> = {
  name: "bindings",
  text: "select bindings from bindings where tenant_id = $1",
}

const bindingsOf = (row: BindingsRow | undefined): Bindings => (row ? JSON.parse(row.bindings) : noBindings)
