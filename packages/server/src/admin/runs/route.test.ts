import { deepEqual, equal, match, ok } from "node:assert/strict"
import { after, before, test } from "node:test"
import { setTimeout as wait } from "node:timers/promises"
import { trackings, type Tracking } from "@gatewright/flow"
import { addFlow } from "../../journey/testing/add-flow.ts"
import { testBrowser } from "../../journey/testing/test-browser.ts"
import { openTestServer, type TestServer } from "../../testing/test-server.ts"
import type { FlowDetail } from "../flows/contract.ts"
import type { RunStep, TrackedRunRow } from "./contract.ts"

let server: TestServer

before(async () => {
  server = await openTestServer()
})
after(() => server.close())

const at = "/api/tenants/default"

interface Run {
  readonly run: TrackedRunRow
  readonly steps: readonly RunStep[]
  readonly documents: Readonly<Record<string, { readonly flow: { readonly name: string } }>>
  readonly stale: boolean
}

const runsOf = async (query: string) =>
  (await server.call<{ runs: TrackedRunRow[]; next: string | null }>("GET", `${at}/runs?${query}`)).body

const runOf = async (id: string) => (await server.call<Run>("GET", `${at}/runs/${id}`)).body

const form = {
  title: "Sign in",
  elements: [
    { kind: "field", name: "name", label: "Name" },
    { kind: "field", name: "password", type: "password", label: "Password" },
    { kind: "button", id: "submit", label: "Continue" },
  ],
}

/** An API that is not there: the failure is handled by a page, or leads to End Failure. */
const aFlow = (tracking: Tracking, links: readonly string[], ttl = 300) =>
  addFlow(server, {
    tracking,
    nodes: {
      start: ["flow.start", { ttl }],
      ask: ["frontend.form", form],
      call: ["server.httpRequest", { url: "http://127.0.0.1:1/" }],
      sorry: ["frontend.message", { title: "Sorry" }],
      check: ["decision.condition", { cases: [{ id: "yes", when: "nobody.has == 1" }] }],
      end: ["flow.endSuccess"],
      bad: ["flow.endFailure"],
    },
    links: ["start.next > ask", ...links],
  })

const ways = {
  well: ["ask.submit > end"],
  handled: ["ask.submit > call", "call.failure > sorry", "sorry.next > end"],
  badly: ["ask.submit > bad"],
  /** A condition that can't be tested throws. */
  "by a crash": ["ask.submit > check"],
} as const

const play = async (flow: string) => {
  const browser = testBrowser(server)
  let page = await browser.get(`/default/flow/${flow}`)
  page = await browser.answer(page, "submit", { name: "ada", password: "correct horse battery" })
  while (page.body.includes('value="next"')) page = await browser.answer(page, "next")
}

const expire = async (flow: string) => {
  await testBrowser(server).get(`/default/flow/${flow}`)
  await wait(1050)
  await server.journeys.expireOverdue()
}

const kept: Readonly<Record<keyof typeof ways | "expired", readonly Tracking[]>> = {
  well: ["always"],
  handled: ["always", "onError"],
  badly: ["always", "onFailure"],
  "by a crash": ["always", "onError", "onFailure"],
  expired: ["always", "onFailure"],
}

const statuses = {
  well: "succeeded",
  handled: "succeeded",
  badly: "failed",
  "by a crash": "failed",
  expired: "expired",
} as const

for (const how of ["well", "handled", "badly", "by a crash", "expired"] as const) {
  test(`a run that ended ${how} is tracked under ${kept[how].join(" and ")} alone`, async () => {
    const under: Tracking[] = []
    for (const tracking of trackings) {
      const flow = how === "expired" ? await aFlow(tracking, ways.well, 1) : await aFlow(tracking, ways[how])
      await (how === "expired" ? expire(flow) : play(flow))
      const { runs } = await runsOf(`flow=${flow}`)
      if (runs.length > 0) under.push(tracking)
      if (tracking === "always") {
        equal(runs[0]?.status, statuses[how])
        equal(runs[0]?.errors, how === "handled" || how === "by a crash" ? 1 : 0)
      }
    }
    deepEqual(under.toSorted(), kept[how].toSorted())
  })
}

test("a run tells its steps, what each set without secrets, and the flow as it was", async () => {
  const flow = await aFlow("always", ways.handled)
  await play(flow)
  const [row] = (await runsOf(`flow=${flow}`)).runs
  ok(row)
  equal(row.debug, false)
  const { run, steps, documents, stale } = await runOf(row.id)
  deepEqual(run, row)
  equal(run.steps, steps.length)
  deepEqual(
    steps.map(({ node, visit, did, output }) => [node, visit, did, output]),
    [
      ["start", "entered", "left", "next"],
      ["ask", "entered", "showed", undefined],
      ["ask", "answered", "left", "submit"],
      ["call", "entered", "left", "failure"],
      ["sorry", "entered", "showed", undefined],
      ["sorry", "answered", "left", "next"],
      ["end", "entered", "ended", undefined],
    ],
  )
  equal(steps[1]?.screen, "Sign in")
  deepEqual(steps[2]?.set, { form: { name: "ada", password: "[secret]" } })
  equal(documents[flow]?.flow.name, run.flowName)
  equal(stale, false)
  const { body: detail } = await server.call<FlowDetail>("GET", `${at}/flows/${flow}`)
  await server.call("PUT", `${at}/flows/${flow}/document`, {
    revision: detail.revision,
    document: { ...detail.document, flow: { ...detail.document.flow, links: [] } },
  })
  equal((await runOf(row.id)).stale, true)
})

test("the list is filtered, and comes page by page", async () => {
  const flow = await aFlow("always", ways.well)
  for (let runs = 0; runs < 3; runs++) await play(flow)
  const first = await runsOf(`flow=${flow}&size=2`)
  equal(first.runs.length, 2)
  const second = await runsOf(`flow=${flow}&size=2&cursor=${first.next}`)
  deepEqual([second.runs.length, second.next], [1, null])
  equal(new Set([...first.runs, ...second.runs].map(({ id }) => id)).size, 3)
  equal((await runsOf(`flow=${flow}&status=failed`)).runs.length, 0)
  equal((await runsOf(`flow=${flow}&revision=1`)).runs.length, 3)
  equal((await runsOf(`flow=${flow}&revision=2`)).runs.length, 0)
  const [one] = first.runs
  equal((await runsOf(`search=${encodeURIComponent(String(one?.id))}`)).runs.length, 1)
  equal((await runsOf(`flow=${flow}&from=2999-01-01T00:00:00Z`)).runs.length, 0)
  equal((await server.call("GET", `${at}/runs?cursor=none`)).status, 400)
})

test("what a trace holds is sealed in the database", async () => {
  const flow = await aFlow("always", ways.well)
  await play(flow)
  const [row] = (await runsOf(`flow=${flow}`)).runs
  const stored = await server.services.store.traces.get({ tenant: "default", run: row?.id ?? "" })
  match(stored?.trace ?? "", /^\w+\./)
  const parts = (stored?.trace ?? "").split(".").map((part) => Buffer.from(part, "base64url").toString("latin1"))
  for (const text of [stored?.trace ?? "", ...parts]) ok(!text.includes('"ada"'))
  equal((await server.call("GET", `${at}/runs/nothing`)).status, 404)
})

test("a run tells the library flows that it went through, as they were", async () => {
  const library = await addFlow(server, {
    category: "libraries",
    type: "library",
    nodes: { start: ["flow.start"], done: ["flow.nestedSuccess"] },
    links: ["start.next > done"],
  })
  const flow = await addFlow(server, {
    tracking: "always",
    nodes: {
      start: ["flow.start"],
      call: ["flow.executeNested", { flow: { $flow: library, type: "library", name: "L" } }],
      end: ["flow.endSuccess"],
    },
    links: ["start.next > call", "call.nestedSuccess > end"],
  })
  await server.app.inject({ url: `/default/flow/${flow}` })
  const [row] = (await runsOf(`flow=${flow}`)).runs
  const { steps, documents } = await runOf(row?.id ?? "")
  deepEqual(Object.keys(documents).toSorted(), [flow, library].toSorted())
  deepEqual(
    steps.map(({ flowId, node, did }) => [flowId === library, node, did]),
    [
      [false, "start", "left"],
      [false, "call", "called"],
      [true, "start", "left"],
      [true, "done", "returned"],
      [false, "end", "ended"],
    ],
  )
})
