import { after, before } from "node:test"
import { startPostgres, type StartedPostgres } from "../../testing/postgres.ts"
import { openTestServer, type TestServer } from "../../testing/test-server.ts"
import { raceContract } from "./testing/race-contract.ts"

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

raceContract(() => server)
