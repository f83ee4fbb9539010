import { equal } from "node:assert/strict"
import { after, before, test } from "node:test"
import { startPostgres, type StartedPostgres } from "../../testing/postgres.ts"
import { openTestServer, type TestServer } from "../../testing/test-server.ts"
import type { Person } from "./contract.ts"

let postgres: StartedPostgres
let server: TestServer

before(async () => {
  postgres = await startPostgres()
  server = await openTestServer({ GATEWRIGHT_DATABASE_URL: await postgres.createDatabase() })
})
after(async () => {
  await server.close()
  await postgres.stop()
})

test("of two owners of a tenant who remove each other at once, one stays", async () => {
  for (let round = 1; round <= 30; round += 1) {
    const tenant = `small-${round}`
    const people = `/api/tenants/${tenant}/people`
    await server.call("POST", "/api/tenants", { id: tenant, name: tenant })
    const [one, other] = [await server.as("owner", tenant), await server.as("owner", tenant)]
    await Promise.all([one.call("DELETE", `${people}/${other.id}`), other.call("DELETE", `${people}/${one.id}`)])
    const left = (await server.call<{ people: Person[] }>("GET", people)).body.people
    equal(left.filter(({ isOwner }) => !isOwner).length, 1)
  }
})
