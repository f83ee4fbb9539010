import { deepEqual, equal, ok } from "node:assert/strict"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { after, before, test } from "node:test"
import type { JsonObject } from "@gatewright/flow"
import { addFlow } from "../../journey/testing/add-flow.ts"
import { testBrowser } from "../../journey/testing/test-browser.ts"
import { openTestServer, type TestServer } from "../../testing/test-server.ts"
import type { DebugEvents } from "../debug/contract.ts"
import type { RunStep, TrackedRunRow } from "./contract.ts"

let server: TestServer
let echo: Server

/** An API that sends back what it got, and a server that may call it. */
before(async () => {
  echo = createServer((request, response) => {
    response.setHeader("content-type", "application/json")
    response.end(JSON.stringify({ got: request.headers["x-key"], url: request.url }))
  })
  await new Promise<void>((resolve) => echo.listen(0, "127.0.0.1", resolve))
  server = await openTestServer({ GATEWRIGHT_HTTP_ALLOW: "127.0.0.1" })
  await server.call("PUT", "/api/tenants/default/secrets/api", { value: key })
})
after(async () => {
  await server.close()
  echo.close()
})

const at = "/api/tenants/default"
const key = "sk/live+4f 9a"
const password = "correct horse battery"

/** Each way in which a script can say a secret that it was given by an API. */
const saying = `
const { got } = variables.api.json
return exit("said", {
  text: "The key is " + got + ".",
  url: "https://elsewhere.example/?key=" + encodeURIComponent(got),
  deep: { list: [{ [got]: got }] },
  json: JSON.stringify({ key: got }),
  same: got,
})`

const form = (title: string, password = false): readonly [string, JsonObject] => [
  "frontend.form",
  {
    title,
    elements: [
      { kind: "field", name: "name", label: "Name" },
      ...(password ? [{ kind: "field", name: "password", type: "password", label: "Password" }] : []),
      { kind: "button", id: "submit", label: "Continue" },
    ],
  },
]

const aFlow = () => {
  const { port } = echo.address() as AddressInfo
  const nodes: Parameters<typeof addFlow>[1]["nodes"] = {
    start: ["flow.start"],
    ask: form("Sign in", true),
    call: [
      "server.httpRequest",
      {
        url: `http://127.0.0.1:${port}/`,
        headers: [{ name: "x-key", secret: { $secret: "api" } }],
        save: { variable: "api" },
      },
    ],
    next: form("{{api.json.got}} is here"),
    say: ["server.script", { code: saying, outputs: [{ id: "said", label: "Said" }], save: { variable: "said" } }],
    crash: ["server.script", { code: "throw new Error('refused ' + variables.api.json.got)", outputs: [], save: {} }],
    end: ["flow.endSuccess"],
  }
  const links = [
    "start.next > ask",
    "ask.submit > call",
    "call.success > next",
    "next.submit > say",
    "say.said > crash",
  ]
  return addFlow(server, { tracking: "always", nodes, links: [...links, "say.failure > end"] })
}

/** Nothing of a secret, in whatever spelling. */
const holdsNone = (text: string): void => {
  for (const secret of [key, password, "sk/live", "4f 9a", "4f%209a", "4f+9a", encodeURIComponent(key)]) {
    ok(!text.includes(secret), `${secret} in ${text}`)
  }
}

const play = async (path: string) => {
  const browser = testBrowser(server)
  let page = await browser.get(path)
  page = await browser.answer(page, "submit", { name: "ada", password })
  ok(page.body.includes("is here"), page.body)
  // The person types the password again, where everybody can read it.
  return browser.answer(page, "submit", { name: password })
}

const looksMasked = (steps: readonly RunStep[]): void => {
  const set = Object.assign({}, ...steps.map((step) => step.set))
  equal(steps.find(({ screen }) => screen?.endsWith("is here"))?.screen, "[secret] is here")
  deepEqual(set.said, {
    text: "The key is [secret].",
    url: "https://elsewhere.example/?key=[secret]",
    deep: { list: [{ "[secret]": "[secret]" }] },
    json: '{"key":"[secret]"}',
    same: "[secret]",
  })
  deepEqual(set.form, { name: "[secret]", password: "[secret]" })
  equal(set.api.json.got, "[secret]")
  equal(set.api.json.url, "/")
  const { error } = steps.findLast(({ node }) => node === "crash") ?? {}
  ok(error?.includes("refused [secret]"), error)
}

test("a tracked run shows no secret, whatever its nodes made of it, also on later pages and when it fails", async () => {
  const flow = await aFlow()
  await play(`/default/flow/${flow}`)
  const { body } = await server.call<{ runs: TrackedRunRow[] }>("GET", `${at}/runs?flow=${flow}`)
  const [row] = body.runs
  equal(row?.status, "failed")
  const run = await server.call<{ steps: RunStep[] }>("GET", `${at}/runs/${row?.id}`)
  holdsNone(run.text)
  looksMasked(run.body.steps)
})

test("nor does a debug run while it happens", async () => {
  const flow = await aFlow()
  const links = `${at}/flows/${flow}/debug-links`
  const { body } = await server.call<{ id: string; url: string }>("POST", links, {})
  await play(new URL(body.url).pathname)
  const events = await server.call<DebugEvents>("GET", `${links}/${body.id}/events`)
  holdsNone(events.text)
  looksMasked(events.body.steps)
})
