import assert from "node:assert/strict"
import { DatabaseSync } from "node:sqlite"
import { test } from "node:test"
import { Kysely } from "kysely"
import { migrate } from "../migrations/migrate.ts"
import { migrations } from "../migrations/migrations.ts"
import { schemaDump } from "../testing/schema-dump.ts"
import { upgradeRows } from "../testing/upgrade-rows.ts"
import { sqliteDialect } from "./sqlite-dialect.ts"
import { createStatementCache } from "./statement-cache.ts"

const emptyDatabase = (): Kysely<unknown> => {
  const database = new DatabaseSync(":memory:")
  return new Kysely({ dialect: sqliteDialect(database, createStatementCache(database)) })
}

for (const part of ["main", "runs"] as const) {
  const steps = migrations.filter((migration) => migration.part === part)

  test(`an upgrade from any earlier schema of ${part} equals a fresh install`, async () => {
    const fresh = emptyDatabase()
    await migrate(fresh, { dialect: "sqlite", migrations: steps })
    const expected = await schemaDump(fresh, "sqlite")
    assert.ok(expected.flat().length > 3)
    for (let version = 1; version < steps.length; version += 1) {
      const upgraded = emptyDatabase()
      await migrate(upgraded, { dialect: "sqlite", migrations: steps.slice(0, version) })
      assert.notDeepEqual(await schemaDump(upgraded, "sqlite"), expected)
      assert.deepEqual(await migrate(upgraded, { dialect: "sqlite", migrations: steps }), { kind: "migrated" })
      assert.deepEqual(await schemaDump(upgraded, "sqlite"), expected)
    }
  })
}

test("rows of the first release get the values that are right for them", async () => {
  for (const part of ["main", "runs"] as const) await upgradeRows(emptyDatabase(), { dialect: "sqlite", parts: [part] })
})

test("a migration that fails leaves nothing behind", async () => {
  const db = emptyDatabase()
  const broken = {
    name: "0001-broken",
    part: "main",
    statements: () => ["create table half (id text) strict", "create nonsense"],
  } as const
  await assert.rejects(migrate(db, { dialect: "sqlite", migrations: [broken] }), /could not be migrated/)
  assert.deepEqual((await schemaDump(db, "sqlite")).flat(), [])
})

test("a schema of a newer version is not touched", async () => {
  const db = emptyDatabase()
  await migrate(db, { dialect: "sqlite", migrations })
  const older = migrations.slice(0, 2)
  assert.deepEqual(await migrate(db, { dialect: "sqlite", migrations: older }), {
    kind: "newer",
    unknown: migrations.slice(2).map(({ name }) => name),
  })
})
