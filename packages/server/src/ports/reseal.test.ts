import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test, type TestContext } from "node:test"
import { createLog } from "../log.ts"
import { openStore } from "../store/open-store.ts"
import type { Store } from "../store/store.ts"
import { openedStore, testClock } from "../store/testing/subject.ts"
import { reseal } from "./reseal.ts"
import { createVault } from "./vault.ts"

const log = createLog({ logLevel: "silent" })
const [fresh, old, lost] = [randomBytes(32), randomBytes(32), randomBytes(32)]
const places = {
  secret: ["secret", "blue", "api"],
  connection: ["connection", "green", "mail"],
  key: ["key", "sealing"],
} as const

const newStore = async (context: TestContext): Promise<Store> => {
  const folder = mkdtempSync(join(tmpdir(), "gatewright-reseal-"))
  const store = openedStore(await openStore({ location: { folder }, clock: testClock() }))
  context.after(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })
  for (const id of ["blue", "green"]) await store.tenants.create({ id, name: id })
  return store
}

const fill = async (store: Store, key: Buffer): Promise<void> => {
  const vault = createVault([key])
  const sealed = (place: readonly string[]) => vault.seal(`hunter2 of ${place[0]}`, place)
  await store.secrets.put({ tenant: "blue", name: "api", description: "", sealed: sealed(places.secret), by: "Ada" })
  const mail = { tenant: "green", key: "mail", kind: "smtp", name: "Mail", settings: {}, by: "Ada" }
  await store.connections.put({ ...mail, sealed: sealed(places.connection) })
  await store.connections.put({ ...mail, key: "open", sealed: null })
  await store.keys.ensure({ name: "sealing", sealed: sealed(places.key) })
}

test("what an old key sealed opens with the new one alone afterwards, and the audit logs say so", async (context) => {
  const store = await newStore(context)
  await fill(store, old)
  const before = await store.secrets.get({ tenant: "blue", name: "api" })
  await reseal({ store, vault: createVault([fresh, old]), log })
  const alone = createVault([fresh])
  const secret = await store.secrets.get({ tenant: "blue", name: "api" })
  assert.equal(alone.open(secret?.sealed ?? "", places.secret), "hunter2 of secret")
  assert.deepEqual({ ...secret, sealed: before?.sealed }, before, "nobody has changed the secret itself")
  const mail = await store.connections.get({ tenant: "green", key: "mail" })
  assert.equal(alone.open(mail?.sealed ?? "", places.connection), "hunter2 of connection")
  assert.equal((await store.connections.get({ tenant: "green", key: "open" }))?.sealed, null)
  assert.equal(alone.open((await store.keys.get("sealing")) ?? "", places.key), "hunter2 of key")
  const [entry, ...more] = await store.audit.list({ tenant: "blue", limit: 9 })
  assert.deepEqual([entry?.action, entry?.detail], ["secret.resealed", '{"sealed":["secret/api"]}'])
  assert.deepEqual(more, [])
})

test("the next start has nothing to seal anew", async (context) => {
  const store = await newStore(context)
  await fill(store, fresh)
  const before = await store.sealed.list()
  await reseal({ store, vault: createVault([fresh, old]), log })
  assert.deepEqual(await store.sealed.list(), before)
  assert.deepEqual(await store.audit.list({ tenant: "blue", limit: 9 }), [])
})

test("what no key opens stays as it is, and does not keep the rest from being sealed anew", async (context) => {
  const store = await newStore(context)
  await fill(store, old)
  const sealed = createVault([lost]).seal("hunter2", places.secret)
  await store.secrets.put({ tenant: "blue", name: "api", description: "", sealed, by: "Ada" })
  await reseal({ store, vault: createVault([fresh, old]), log })
  assert.equal((await store.secrets.get({ tenant: "blue", name: "api" }))?.sealed, sealed)
  assert.ok(createVault([fresh]).open((await store.keys.get("sealing")) ?? "", places.key))
})

test("a sealed text that was moved to another row is not made good by sealing it anew", async (context) => {
  const store = await newStore(context)
  await fill(store, old)
  const stolen = (await store.secrets.get({ tenant: "blue", name: "api" }))?.sealed ?? ""
  await store.secrets.put({ tenant: "green", name: "api", description: "", sealed: stolen, by: "Eve" })
  await reseal({ store, vault: createVault([fresh, old]), log })
  const moved = await store.secrets.get({ tenant: "green", name: "api" })
  assert.equal(moved?.sealed, stolen)
  assert.equal(createVault([fresh, old]).open(stolen, ["secret", "green", "api"]), undefined)
})
