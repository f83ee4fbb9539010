import assert from "node:assert/strict"
import { test } from "node:test"
import { memoryPorts } from "@gatewright/engine/testing"
import type { JsonObject } from "@gatewright/flow"
import { endSuccess } from "./definition.ts"
import { playFlow } from "../testing/play-flow.ts"

const end = (category: string, type: string, settings: JsonObject, given = {}) =>
  playFlow(
    {
      category,
      type,
      nodes: { start: ["flow.start"], end: ["flow.endSuccess", settings] },
      links: ["start.next > end", "start.notAuthenticated > end", "start.alreadyAuthenticated > end"],
    },
    given,
  )

const signIn = (settings: JsonObject, status: "active" | "locked" | "pending" = "active") => {
  const world = memoryPorts()
  world.users.add({ id: "u1", username: "ada", status })
  return end("authentication", "login", { user: { by: "username", value: "ada" }, ...settings }, { world })
}

test("Login makes a session for the user, as long as the node says, and shows a page", async () => {
  const play = await signIn({
    page: { title: "Welcome", text: "You are in." },
    session: { ttl: 60, idle: 5, attributes: [{ name: "level", value: "{{ 2 }}" }] },
  })
  assert.equal(play.end?.outcome, "success")
  assert.deepEqual(play.screen, { title: "Welcome", elements: [{ kind: "text", text: "You are in." }] })
  const { token, expiresAt } = play.end.session!
  assert.equal(expiresAt - play.world.clock.now(), 3_600_000)
  const session = await play.world.ports.sessions.get(token)
  assert.deepEqual([session?.userId, session?.attributes], ["u1", { level: 2 }])
  play.world.clock.advance(5 * 60 + 1)
  assert.equal(await play.world.ports.sessions.get(token), undefined)
})

test("Login refuses who is locked, pending or not there, and makes no session", async () => {
  for (const [play, message] of [
    [await signIn({}, "locked"), "This account is locked. Please ask for help."],
    [await signIn({}, "pending"), "This account is not active yet. Please open the link in the mail that you got."],
    [await signIn({ user: { by: "username", value: "eve" } }), "There is no such account."],
    [await signIn({ user: {} }), "Something did not work here. Please try again later."],
  ] as const) {
    assert.deepEqual([play.end?.outcome, play.end?.session], ["failure", undefined])
    assert.equal(play.state.errorMessage, message)
  }
})

test("Login redirects instead of the page where there is an address", async () => {
  const play = await signIn({ redirect: "https://app.example.com/home?who={{user.username}}" })
  assert.equal(play.end?.redirect, "https://app.example.com/home?who=")
  assert.equal(play.end?.screen, undefined)
  assert.ok(play.end?.session)
})

test("Logout ends the session of the person, unless the node says not to", async () => {
  assert.equal((await end("authentication", "logout", {})).end?.endedSession, true)
  assert.equal((await end("authentication", "logout", { endSession: false })).end?.endedSession, false)
})

test("other flows end on a page, with a usual title in the language of the person", async () => {
  const play = await end("self-service", "registration", {})
  assert.deepEqual(play.end, { outcome: "success", screen: { title: "Done", elements: [] } })
})

test("an address from outside is no place to go to: only a path on this server is", async () => {
  const go = (next: string) => end("custom", "Test", { redirect: "{{flow.query.next}}" }, { query: { next } })
  assert.equal((await go("/acme/login")).end?.redirect, "/acme/login")
  for (const next of ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", ""]) {
    const play = await go(next)
    assert.equal(play.end?.outcome, "failure", next)
    assert.equal(play.end.redirect, undefined)
  }
})

test("an API flow answers with status, headers, cookies and JSON", async () => {
  const response = {
    status: 201,
    headers: [{ name: "X-Name", value: "{{client.name}}" }],
    cookies: [{ name: "seen", value: "{{client.name}}; a", maxAge: 60, sameSite: "Strict" }],
    body: { type: "json", fields: [{ name: "who.name", value: "{{client.name}}" }] },
  }
  const play = await end("api", "api", { response }, { client: { name: "Ada" } })
  assert.deepEqual(play.end, {
    outcome: "success",
    response: {
      status: 201,
      headers: { "x-name": "Ada" },
      cookies: ["seen=Ada%3B%20a; Path=/; Max-Age=60; SameSite=Strict; HttpOnly; Secure"],
      body: '{"who":{"name":"Ada"}}',
      contentType: "application/json",
    },
  })
})

test("an API flow says 200 without a word where nothing is set", async () => {
  const play = await end("api", "api", {})
  assert.deepEqual(play.end?.response, {
    status: 200,
    headers: {},
    cookies: [],
    body: "",
    contentType: "text/plain; charset=utf-8",
  })
})

test("only flows that make or end a session can do so", () => {
  const can = (category: string, type: string, settings = {}) =>
    endSuccess.capabilities?.(endSuccess.settings.parse(settings), { category, type }).map(({ kind }) => kind)
  assert.deepEqual(can("authentication", "login"), ["session"])
  assert.deepEqual(can("authentication", "logout"), ["session"])
  assert.deepEqual(can("authentication", "logout", { endSession: false }), [])
  assert.deepEqual(can("self-service", "registration"), [])
})
