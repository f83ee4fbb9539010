import { deepEqual, equal, match } from "node:assert/strict"
import { afterEach, beforeEach, test } from "node:test"
import { openTestServer, type TestServer } from "../../testing/test-server.ts"
import { example, importCalls, journey } from "./testing/import-calls.ts"

let server: TestServer
let calls: ReturnType<typeof importCalls>

beforeEach(async () => {
  server = await openTestServer()
  calls = importCalls(server)
})
afterEach(() => server.close())

const login = await example("login-with-password")
const id = "flow_login-with-password"
const named = (name: string) => login.replace('"name": "Login with password"', `"name": "${name}"`)
const asVersion = { preserveId: "true", onConflict: "new-version" }

/** Lets the database fail under the import: the given write of a flow throws. */
const failingWrite = (number: number): void => {
  const { store } = server.services
  const { transaction } = store
  let writes = 0
  Object.assign(store, {
    transaction: ((work) =>
      transaction((tx) =>
        work({
          ...tx,
          flows: {
            ...tx.flows,
            create: async (flow) => {
              writes += 1
              if (writes === number) throw new Error("the disk is full")
              return tx.flows.create(flow)
            },
          },
        }),
      )) satisfies typeof transaction,
  })
}

for (const number of [1, 2]) {
  test(`when write ${number} of 2 fails, nothing of the file is there, and nothing of the inside is told`, async () => {
    failingWrite(number)
    const { status, body } = await calls.add(await journey("admin-console.json"))
    deepEqual([status, body.code], [500, "server.failed"])
    equal(body.detail, "Something went wrong here. The log of the server has the details.")
    deepEqual(await calls.flows(), [])
    deepEqual(await server.services.store.audit.list({ tenant: "default", limit: 9 }), [])
  })
}

test("two people add a new version of one flow at once: both are kept, one after the other", async () => {
  await calls.add(login, { preserveId: "true" })
  const added = await Promise.all([calls.add(named("Ann's"), asVersion), calls.add(named("Ben's"), asVersion)])
  deepEqual(
    added.map(({ status, body }) => [status, body.kind]),
    [
      [201, "new-version"],
      [201, "new-version"],
    ],
  )
  const revisions = await server.services.store.revisions.list({ tenant: "default", flow: id })
  deepEqual(new Set(revisions.map(({ revision }) => revision)), new Set([1, 2, 3]))
})

test("of two people who looked before, the second is told that the first was faster, and nothing is written", async () => {
  await calls.add(login, { preserveId: "true" })
  const { basis } = (await calls.look(named("Ann's"), { preserveId: "true" })).body
  equal((await calls.look(named("Ben's"), { preserveId: "true" })).body.basis, basis)
  const added = await Promise.all([
    calls.add(named("Ann's"), { ...asVersion, basis }),
    calls.add(named("Ben's"), { ...asVersion, basis }),
  ])
  deepEqual(new Set(added.map(({ status }) => status)), new Set([201, 409]))
  const winner = added.find(({ status }) => status === 201)?.body.flow.name
  const loser = added.find(({ status }) => status === 409)?.body
  equal(loser?.code, "import.changed")
  equal(
    loser?.detail,
    `Administration token changed “${winner}” meanwhile. Nothing was written. Look at what the file would do now, and decide again.`,
  )
  deepEqual(
    (await calls.flows()).map(({ name, revision }) => [name, revision]),
    [[winner, 2]],
  )
})

test("an id that somebody took since the file was looked at is not taken for free", async () => {
  const { basis } = (await calls.look(login, { preserveId: "true" })).body
  await calls.add(named("Faster"), { preserveId: "true" })
  equal((await calls.add(login, { ...asVersion, basis })).body.code, "import.changed")
  equal((await calls.add(login, { preserveId: "true", basis })).body.code, "import.conflict")
  equal((await calls.add(login, { basis })).status, 201)
})

test("two people add the same file with its id at once: it is there once", async () => {
  const added = await Promise.all([1, 2, 3].map(() => calls.add(login, { preserveId: "true" })))
  deepEqual(added.map(({ body }) => body.kind).toSorted(), ["created", "unchanged", "unchanged"])
  deepEqual(
    (await calls.flows()).map(({ revision }) => revision),
    [1],
  )
})

test("what is written stands in the audit log, with who did it and the digest", async () => {
  const { body } = await calls.add(await journey("admin-console.json"))
  const entries = await server.services.store.audit.list({ tenant: "default", limit: 9 })
  deepEqual(
    new Set(entries.map(({ subject }) => subject)),
    new Set([body.flow.id, ...body.libraries.map((library) => library.id)]),
  )
  for (const { action, by, digest } of entries) {
    deepEqual([action, by], ["flow.imported", "Administration token"])
    match(digest ?? "", /^sha256:[0-9a-f]{64}$/)
  }
})
