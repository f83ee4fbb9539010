import assert from "node:assert/strict"
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { DatabaseSync } from "node:sqlite"
import { test } from "node:test"
import { openDatabase, openForReading } from "./open-database.ts"

const settingsOf = (database: DatabaseSync) =>
  ["journal_mode", "synchronous", "foreign_keys", "busy_timeout"].map(
    (name) => Object.values(database.prepare(`pragma ${name}`).get() ?? {})[0],
  )
const [full, normal] = [2, 1]

test("a database is opened with the durability that was asked for, and a reader sees its commits", (context) => {
  const folder = mkdtempSync(join(tmpdir(), "gatewright-database-"))
  const disk = openDatabase(join(folder, "disk.db"), "disk")
  const system = openDatabase(join(folder, "system.db"), "system")
  assert.deepEqual(settingsOf(disk), ["wal", full, 1, 5000])
  assert.deepEqual(settingsOf(system), ["wal", normal, 1, 5000])
  disk.exec(
    "create table t (v text) strict; insert into t values ('committed'); begin; insert into t values ('not yet')",
  )
  const reader = openForReading(join(folder, "disk.db"))
  assert.deepEqual(
    reader
      .prepare("select v from t")
      .all()
      .map(({ v }) => v),
    ["committed"],
  )
  assert.throws(() => reader.exec("delete from t"), /readonly/)
  context.after(() => {
    for (const database of [disk, system, reader]) database.close()
    rmSync(folder, { recursive: true })
  })
})

test("only its owner can read a new database, in whatever folder it is", (context) => {
  const folder = mkdtempSync(join(tmpdir(), "gatewright-database-"))
  chmodSync(folder, 0o755)
  const database = openDatabase(join(folder, "new.db"), "disk")
  database.exec("create table t (v text) strict")
  context.after(() => {
    database.close()
    rmSync(folder, { recursive: true })
  })
  for (const file of readdirSync(folder)) assert.equal(statSync(join(folder, file)).mode & 0o077, 0, file)
})
