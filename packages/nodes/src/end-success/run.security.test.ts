import assert from "node:assert/strict"
import { test } from "node:test"
import { memoryPorts } from "@gatewright/engine/testing"
import { Secret, type JsonObject, type ValueObject } from "@gatewright/flow"
import { playFlow } from "../testing/play-flow.ts"
import { endSuccess } from "./definition.ts"

const answer = async (response: JsonObject, client: ValueObject = {}) => {
  const words = {
    category: "api",
    type: "api",
    nodes: { start: ["flow.start"], end: ["flow.endSuccess", { response }] },
    links: ["start.next > end"],
  } as const
  return (await playFlow(words, { client })).end
}

test("a secret is never part of an answer", async () => {
  const fields = [
    { name: "password", value: "{{client.password}}" },
    { name: "all", value: "{{client}}" },
    { name: "text", value: "is {{client.password}}" },
  ]
  const client = { password: new Secret("hunter2") }
  for (const type of ["json", "form"]) {
    const end = await answer({ body: { type, fields } }, client)
    assert.doesNotMatch(JSON.stringify(end), /hunter2/)
  }
  const text = await answer({ body: { type: "text", text: "{{client}} {{client.password}}" } }, client)
  assert.doesNotMatch(JSON.stringify(text), /hunter2/)
})

test("a value can't end a header and begin another one", async () => {
  const end = await answer({ headers: [{ name: "X", value: "{{client.x}}" }] }, { x: "a\r\nSet-Cookie: b=c" })
  assert.equal(end?.outcome, "failure")
  assert.doesNotMatch(JSON.stringify(end), /b=c/)
})

test("a flow can't set headers of the server, of the whole site or of what stands between", async () => {
  for (const name of [
    "Set-Cookie",
    "Transfer-Encoding",
    "content-length",
    "Trailer",
    "Content-Security-Policy",
    "X-Content-Type-Options",
    "Clear-Site-Data",
    "Strict-Transport-Security",
    "X-Accel-Redirect",
    "X-Sendfile",
  ]) {
    const response = { headers: [{ name, value: "x" }] }
    assert.equal(endSuccess.settings.safeParse({ response }).success, false, name)
    assert.equal((await answer(response))?.outcome, "failure", name)
  }
})

test("a flow can't set a cookie that signs somebody in", async () => {
  for (const name of ["gatewright_console", "gatewright_session_acme", "Gatewright_run"]) {
    const response = { cookies: [{ name, value: "x" }] }
    assert.equal(endSuccess.settings.safeParse({ response }).success, false, name)
    assert.equal((await answer(response))?.outcome, "failure", name)
  }
})

test("a value from outside can't choose the host that Location leads to", async () => {
  const go = (value: string) =>
    answer({ status: 302, headers: [{ name: "Location", value }] }, { to: "//evil.example" })
  assert.equal((await go("{{client.to}}"))?.outcome, "failure")
  assert.equal(
    (await go("https://app.example/{{client.to}}"))?.response?.headers["location"],
    "https://app.example/%2F%2Fevil.example",
  )
  assert.equal((await go("/acme/login"))?.response?.headers["location"], "/acme/login")
})

test("opening the login page again prolongs no session", async () => {
  const world = memoryPorts()
  world.users.add({ id: "u1", username: "ada", status: "active" })
  const { session } = await world.ports.sessions.create({ key: "k", userId: "u1", attributes: {}, ttl: 60, idle: 60 })
  const play = await playFlow(
    {
      category: "authentication",
      type: "login",
      nodes: { start: ["flow.start"], end: ["flow.endSuccess", { page: { title: "Signed in" } }] },
      links: ["start.notAuthenticated > end", "start.alreadyAuthenticated > end"],
    },
    { world, session },
  )
  assert.deepEqual(play.end, { outcome: "success", screen: { title: "Signed in", elements: [] } })
})
