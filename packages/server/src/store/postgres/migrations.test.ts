import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { Kysely } from "kysely"
import { Client, Pool } from "pg"
import { startPostgres, type StartedPostgres } from "../../testing/postgres.ts"
import { migrate } from "../migrations/migrate.ts"
import { migrations } from "../migrations/migrations.ts"
import { openStore } from "../open-store.ts"
import { schemaDump } from "../testing/schema-dump.ts"
import { openedStore, testClock } from "../testing/subject.ts"
import { upgradeRows } from "../testing/upgrade-rows.ts"
import { SafePostgresDialect } from "./postgres-dialect.ts"

let postgres: StartedPostgres
before(async () => void (postgres = await startPostgres()))
after(() => postgres.stop())

const connect = (url: string): Kysely<unknown> =>
  new Kysely({ dialect: new SafePostgresDialect({ pool: new Pool({ connectionString: url }) }) })

test("an upgrade from any earlier schema equals a fresh install", async () => {
  const fresh = connect(await postgres.createDatabase())
  await migrate(fresh, { dialect: "postgres", migrations })
  const expected = await schemaDump(fresh, "postgres")
  assert.ok(expected.every((dump) => dump.length > 3))
  for (let version = 1; version < migrations.length; version += 1) {
    const upgraded = connect(await postgres.createDatabase())
    await migrate(upgraded, { dialect: "postgres", migrations: migrations.slice(0, version) })
    await migrate(upgraded, { dialect: "postgres", migrations })
    assert.deepEqual(await schemaDump(upgraded, "postgres"), expected)
    await upgraded.destroy()
  }
  await fresh.destroy()
})

test("rows of the first release get the values that are right for them", async () => {
  const db = connect(await postgres.createDatabase())
  await upgradeRows(db, { dialect: "postgres", parts: ["main", "runs"] })
  await db.destroy()
})

test("servers that migrate one database at once all open it", async () => {
  const location = { url: await postgres.createDatabase() }
  const opened = await Promise.all(Array.from({ length: 5 }, () => openStore({ location, clock: testClock() })))
  const stores = opened.map(openedStore)
  await stores[0]?.tenants.create({ id: "t", name: "T" })
  for (const store of stores) {
    assert.equal((await store.tenants.list()).length, 1)
    await store.close()
  }
})

test("a database of a newer version is refused, and left as it is", async () => {
  const url = await postgres.createDatabase()
  const db = connect(url)
  const later = { name: "9999-later", part: "main", statements: () => ["create table later (id text)"] } as const
  await migrate(db, { dialect: "postgres", migrations: [...migrations, later] })
  const before = await schemaDump(db, "postgres")
  const refused = await openStore({ location: { url }, clock: testClock() })
  assert.ok(refused.kind === "refused")
  assert.equal(refused.problem.code, "store.newer")
  assert.match(refused.problem.message, /9999-later/)
  assert.doesNotMatch(refused.problem.message, new RegExp(new URL(url).password))
  assert.deepEqual(await schemaDump(db, "postgres"), before)
  await db.destroy()
})

test("a user who may not make tables is refused with the reason", async () => {
  const url = new URL(await postgres.createDatabase())
  const admin = new Client({ connectionString: url.href })
  await admin.connect()
  await admin.query("create role weak login password 'weak'")
  await admin.query("revoke create on schema public from public")
  await admin.end()
  url.username = "weak"
  url.password = "weak"
  const refused = await openStore({ location: { url: url.href }, clock: testClock() })
  assert.ok(refused.kind === "refused")
  assert.match(refused.problem.message, /could not be migrated \(permission denied for schema public\)/)
})

test("a server that is not there is refused with the reason and without the password", async () => {
  const url = "postgresql://ada:hunter2@127.0.0.1:1/none"
  const refused = await openStore({ location: { url }, clock: testClock() })
  assert.ok(refused.kind === "refused")
  assert.equal(refused.problem.code, "store.unreachable")
  assert.match(refused.problem.message, /ECONNREFUSED/)
  assert.doesNotMatch(refused.problem.message, /hunter2/)
})
