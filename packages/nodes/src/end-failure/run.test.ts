import assert from "node:assert/strict"
import { test } from "node:test"
import type { JsonObject } from "@gatewright/flow"
import { playFlow } from "../testing/play-flow.ts"

const fail = (category: string, type: string, settings: JsonObject, given = {}) =>
  playFlow(
    {
      category,
      type,
      nodes: {
        start: ["flow.start"],
        find: ["users.getAttributes", { user: { by: "username", value: "nobody" } }],
        end: ["flow.endFailure", settings],
      },
      links: [
        ...["next", "notAuthenticated", "alreadyAuthenticated"].map((output) => `start.${output} > find`),
        "find.userNotFound > end",
      ],
    },
    given,
  )

const retry = { kind: "link", href: "https://id.example.com/acme/flow/flow_main", label: "Retry" }

test("the page says what went wrong, and Retry starts the flow again", async () => {
  const play = await fail("authentication", "login", {})
  assert.equal(play.end?.outcome, "failure")
  assert.deepEqual(play.screen, {
    title: "Something went wrong",
    elements: [{ kind: "notice", tone: "error", text: "There is no such account." }, retry],
  })
})

test("the author's own words go first, and Retry can be left out", async () => {
  const play = await fail(
    "custom",
    "Test",
    {
      page: { title: "No", text: "Ask {{client.name}}.", retry: false },
    },
    { client: { name: "Ada" } },
  )
  assert.deepEqual(play.screen, { title: "No", elements: [{ kind: "notice", tone: "error", text: "Ask Ada." }] })
})

test("an API flow answers 400 with what the author writes", async () => {
  const body = { type: "json", fields: [{ name: "error", value: "{{flow.error.message}}" }] }
  const { end } = await fail("api", "api", { response: { body } })
  assert.deepEqual(
    [end?.outcome, end?.response?.status, end?.response?.body],
    ["failure", 400, '{"error":"There is no such account."}'],
  )
})

test("a consent flow redirects where there is an address", async () => {
  const { end } = await fail("consent", "oauth-consent", { redirect: "https://app.example.com/denied" })
  assert.deepEqual(end, { outcome: "failure", redirect: "https://app.example.com/denied" })
  assert.equal((await fail("consent", "oauth-consent", {})).screen.title, "Something went wrong")
})

test("a run that fails closed ends on this page too", async () => {
  const play = await playFlow({
    nodes: {
      start: ["flow.start"],
      end: ["flow.endFailure", { page: { title: "Closed" } }],
      lost: ["decision.condition", { cases: [] }],
    },
    links: ["start.next > lost", "lost.nothing > end"],
  })
  assert.deepEqual([play.end?.outcome, play.screen.title], ["failure", "Closed"])
})
