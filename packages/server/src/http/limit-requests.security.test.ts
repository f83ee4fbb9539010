import { deepEqual, equal, match } from "node:assert/strict"
import { after, before, test } from "node:test"
import { openTestServer, testToken, type TestServer } from "../testing/test-server.ts"

let server: TestServer

before(async () => {
  server = await openTestServer({ GATEWRIGHT_REQUESTS_PER_MINUTE: "5" })
})
after(() => server.close())

const guess = (remoteAddress: string) =>
  server.app.inject({ method: "POST", url: "/api/session", payload: { token: "guessed" }, remoteAddress })

test("one address can guess only so often, and others sign in meanwhile", async () => {
  const statuses: number[] = []
  for (let count = 0; count < 7; count++) statuses.push((await guess("198.51.100.1")).statusCode)
  deepEqual(statuses, [401, 401, 401, 401, 401, 429, 429])
  const refused = await guess("198.51.100.1")
  equal(refused.json().code, "request.too-many")
  match(String(refused.headers["retry-after"]), /^\d+$/)
  equal((await guess("198.51.100.2")).statusCode, 401)
})

test("one address can begin only so many runs in a minute, in whatever way", async () => {
  const begin = async (count: number) => {
    const url = count % 2 === 0 ? "/default/flow/flow_x" : "/api/journey/default/flows/flow_x"
    const method = count % 2 === 0 ? "GET" : "POST"
    return (await server.app.inject({ method, url, remoteAddress: "198.51.100.3" })).statusCode
  }
  const statuses: number[] = []
  for (let count = 0; count < 7; count++) statuses.push(await begin(count))
  deepEqual(statuses, [404, 404, 404, 404, 404, 429, 429])
})

test("who works with the administration API is not counted", async () => {
  for (let count = 0; count < 10; count++) {
    const headers = { authorization: `Bearer ${testToken}` }
    equal((await server.app.inject({ url: "/api/tenants", headers })).statusCode, 200)
  }
})
