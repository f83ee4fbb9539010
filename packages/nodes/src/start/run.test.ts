import assert from "node:assert/strict"
import { test } from "node:test"
import { playFlow } from "../testing/play-flow.ts"

const session = { id: "s", userId: "u", attributes: {}, authenticatedAt: 0, expiresAt: 1e15 }

const begin = (category: string, type: string, given = {}) =>
  playFlow(
    {
      category,
      type,
      nodes: {
        start: ["flow.start", { ttl: 60 }],
        a: ["frontend.message", { title: "next" }],
        b: ["frontend.message", { title: "not authenticated" }],
        c: ["frontend.message", { title: "already authenticated" }],
      },
      links: ["start.next > a", "start.notAuthenticated > b", "start.alreadyAuthenticated > c"],
    },
    given,
  )

test("Login, Consent and Self Service flows part by the session of the person", async () => {
  for (const [category, type] of [
    ["authentication", "login"],
    ["consent", "oauth-consent"],
    ["self-service", "registration"],
  ] as const) {
    assert.equal((await begin(category, type)).screen.title, "not authenticated")
    assert.equal((await begin(category, type, { session })).screen.title, "already authenticated")
  }
})

test("other flows go on at Next, signed in or not", async () => {
  for (const [category, type] of [
    ["authentication", "logout"],
    ["admin", "lock-user"],
    ["custom", "Partner Onboarding"],
  ] as const) {
    assert.equal((await begin(category, type)).screen.title, "next")
    assert.equal((await begin(category, type, { session })).screen.title, "next")
  }
})

test("the run lasts as long as Start says", async () => {
  const play = await begin("custom", "Test")
  assert.equal(play.state.expiresAt - play.state.createdAt, 60_000)
})
