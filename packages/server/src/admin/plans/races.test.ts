import { after, before } from "node:test"
import { openTestServer, type TestServer } from "../../testing/test-server.ts"
import { raceContract } from "./testing/race-contract.ts"

let server: TestServer

before(async () => {
  server = await openTestServer()
})
after(() => server.close())

raceContract(() => server)
