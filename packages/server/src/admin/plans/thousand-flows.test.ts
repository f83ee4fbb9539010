import { deepEqual, equal, ok } from "node:assert/strict"
import { request as httpRequest } from "node:http"
import { monitorEventLoopDelay } from "node:perf_hooks"
import { after, before, test } from "node:test"
import { setTimeout as wait } from "node:timers/promises"
import { openTestServer, testToken, type TestServer } from "../../testing/test-server.ts"
import { bundleOf, filesOf, planCalls } from "./testing/plan-calls.ts"
import { smallFlow } from "./testing/small-flow.ts"

let server: TestServer
let url: string

before(async () => {
  server = await openTestServer()
  url = await server.app.listen({ host: "127.0.0.1", port: 0 })
})
after(() => server.close())

/** A page each, whose texts make the flow about 15 kB. */
const nodes = Object.fromEntries(
  Array.from({ length: 20 }, (_, index) => [
    `n_page${index}`,
    ["frontend.message", { title: `Page ${index}`, text: "Please wait. ".repeat(40) }] as const,
  ]),
)
const flows = Array.from({ length: 1000 }, (_, index) => smallFlow({ id: `flow_${index}`, nodes }))
const files = filesOf(bundleOf(flows))

const headers = { authorization: `Bearer ${testToken}`, "content-type": "application/json" }
const count = async (tenant: string): Promise<number> =>
  (await server.call<{ total: number }>("GET", `/api/tenants/${tenant}/flows`)).body.total

/** Applies over a real connection, and hangs up once that many lines have come. */
const applyUntil = (tenant: string, { hash, lines }: { hash: string; lines: number }): Promise<string> =>
  new Promise((resolve, reject) => {
    const sent = httpRequest(
      `${url}/api/tenants/${tenant}/plans/apply`,
      { method: "POST", headers: { ...headers, accept: "application/x-ndjson" } },
      (response) => {
        let text = ""
        response.setEncoding("utf8")
        response.on("data", (piece: string) => {
          text += piece
          if (text.split("\n").length > lines) sent.destroy()
        })
        response.on("close", () => resolve(text))
        response.on("error", () => undefined)
      },
    )
    sent.on("error", (error: NodeJS.ErrnoException) => (error.code === "ECONNRESET" ? undefined : reject(error)))
    sent.end(JSON.stringify({ ...files, hash }))
  })

test("while a thousand flows are planned, the server answers others", async () => {
  const { plan } = planCalls(server)
  const delay = monitorEventLoopDelay({ resolution: 10 })
  const payload = JSON.stringify(files)
  const began = performance.now()
  delay.enable()
  const answer = fetch(`${url}/api/tenants/default/plans`, { method: "POST", headers, body: payload })
  let answered = 0
  const state = { isDone: false }
  const planned = answer.then(async (response) => {
    const { flows: found }: { flows: readonly unknown[] } = await response.json()
    state.isDone = true
    return found.length
  })
  while (!state.isDone) {
    equal((await fetch(`${url}/healthz`)).status, 200)
    answered += 1
    await wait(20)
  }
  delay.disable()
  const took = performance.now() - began
  equal(await planned, 1000)
  ok(answered >= 5, `${answered} others were answered`)
  ok(delay.max / 1e6 < took / 2, `the longest wait took ${Math.round(delay.max / 1e6)} of ${Math.round(took)} ms`)
  equal((await plan(files)).plan.flows.length, 1000)
})

test("hanging up half-way leaves nothing, and the next one applies all of it", async () => {
  const { plan, audit } = planCalls(server)
  const { plan: planned } = await plan(files)
  const text = await applyUntil("default", { hash: planned.hash, lines: 300 })
  ok(text.split("\n").length < 1000, "it was cancelled before its end")
  // The server hears of it at the next flow, and lets go of the transaction.
  equal(await count("default"), 0)
  deepEqual(await audit("plan"), [])
  deepEqual(await server.services.store.applies.list({ tenant: "default", limit: 10 }), [])

  const whole = await applyUntil("default", { hash: planned.hash, lines: Infinity })
  const lines = whole.trim().split("\n")
  equal(lines.length, 1001)
  deepEqual(JSON.parse(lines[999] ?? ""), { done: 1000, total: 1000 })
  equal(JSON.parse(lines[1000] ?? "").applied.flows.length, 1000)
  equal(await count("default"), 1000)
  equal((await plan(files)).plan.flows.filter(({ action }) => action === "unchanged").length, 1000)
})
