import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { after, test } from "node:test"
import { memoryPorts, type MemoryWorld } from "@gatewright/engine/testing"
import type { Flow } from "@gatewright/flow"
import { createSandbox } from "./script/sandbox/create-sandbox.ts"
import { compiled, play, type Play } from "./testing/play-flow.ts"

// The starter templates, run from end to end.

const example = (name: string): Flow =>
  JSON.parse(readFileSync(new URL(`../../../examples/${name}/${name}.flow.json`, import.meta.url), "utf8")).flow

const scripts = createSandbox({ workers: 1 })
after(() => scripts.close())

const withAda = (status: "active" | "pending" | "locked" = "active"): MemoryWorld => {
  const world = memoryPorts()
  world.users.add({ username: "ada", password: "right", status, attributes: { email: "ada@example.com" } })
  return world
}

const noticeOf = ({ screen }: Play) => screen.elements.find(({ kind }) => kind === "notice")

/** The query of the link in the last mail. */
const queryOfMail = ({ mails }: MemoryWorld): Record<string, string> => {
  const [link = ""] = /https:\S+/.exec(mails.at(-1)?.text ?? "") ?? []
  return Object.fromEntries(new URL(link).searchParams)
}

test("login with password: wrong, unknown and right", async () => {
  const form = await play(example("login-with-password"), { world: withAda() })
  assert.equal(noticeOf(form), undefined)
  const wrong = await form.answer("submit", { username: "ada", password: "wrong" })
  const unknown = await wrong.answer("submit", { username: "eve", password: "wrong" })
  assert.equal(noticeOf(wrong)?.kind, "notice")
  assert.deepEqual(noticeOf(wrong), noticeOf(unknown))
  const right = await unknown.answer("submit", { username: "ADA", password: "right" })
  assert.equal(right.end?.outcome, "success")
  assert.ok(right.end.session)
})

test("login with password: a locked user ends, and somebody who is signed in already is asked nothing", async () => {
  const locked = await (
    await play(example("login-with-password"), { world: withAda("locked") })
  ).answer("submit", {
    username: "ada",
    password: "right",
  })
  assert.equal(locked.end?.outcome, "failure")
  const world = withAda()
  const [ada] = world.users.all()
  const session = { id: "s", userId: ada?.id ?? "", attributes: {}, authenticatedAt: 0, expiresAt: 1e15 }
  assert.equal((await play(example("login-with-password"), { world, session })).end?.outcome, "success")
})

test("login with retry limit: the third wrong password ends the run", async () => {
  const world = withAda()
  world.publish(compiled(example("ask-for-password")))
  const begin = () => play(example("login-with-retry-limit"), { world })
  const wrong = { username: "ada", password: "wrong" }
  const twice = await (await (await begin()).answer("submit", wrong)).answer("submit", wrong)
  assert.equal(twice.end, undefined)
  assert.equal((await twice.answer("submit", wrong)).end?.outcome, "failure")
  assert.equal((await twice.answer("submit", { ...wrong, password: "right" })).end?.outcome, "success")
})

test("registration: the account is pending until the link of the mail is opened, once", async () => {
  const flow = example("registration-with-email-verification")
  const world = memoryPorts()
  const form = await play(flow, { world, acceptLanguage: "it" })
  const answer = { given_name: "Ada", email: " Ada@Example.com", password: "correct horse", repeated: "correct horse" }
  assert.equal((await form.answer("submit", { ...answer, repeated: "other" })).end, undefined)
  const sent = await form.answer("submit", answer)
  assert.equal(sent.end?.outcome, "success")
  const [ada] = world.users.all()
  assert.deepEqual([ada?.username, ada?.status, ada?.attributes["locale"]], ["ada@example.com", "pending", "it"])
  const query = queryOfMail(world)
  assert.equal((await play(flow, { world, query })).end?.outcome, "success")
  assert.equal(world.users.all()[0]?.status, "active")
  assert.equal((await play(flow, { world, query: { enrollId: "guessed" } })).end?.outcome, "failure")
})

test("reset password: the link of the mail sets a new one, and an unknown address sees the same page", async () => {
  const flow = example("reset-password")
  const world = withAda()
  const sent = await (await play(flow, { world })).answer("submit", { email: "ADA@example.com" })
  const unknown = await (await play(flow, { world })).answer("submit", { email: "eve@example.com" })
  assert.deepEqual(sent.screen, unknown.screen)
  assert.equal(world.mails.length, 1)
  const query = queryOfMail(world)
  const fresh = { password: "correct horse", repeated: "correct horse" }
  const changed = await (await play(flow, { world, query })).answer("submit", fresh)
  assert.equal(changed.end?.outcome, "success")
  const again = await (await play(flow, { world, query })).answer("submit", fresh)
  assert.equal(again.end?.outcome, "failure")
  const login = await play(example("login-with-password"), { world })
  const signedIn = await login.answer("submit", { username: "ada", password: "correct horse" })
  assert.ok(signedIn.end?.session)
})

test("the user name API answers JSON", async () => {
  const ask = async (query: Record<string, string>) => {
    const { end } = await play(example("user-name-api"), { world: withAda(), query })
    return [end?.response?.status, JSON.parse(end?.response?.body ?? "null")]
  }
  const [status, free] = await ask({ username: "eve" })
  assert.deepEqual([status, free.username, free.available], [200, "eve", true])
  assert.equal((await ask({ username: "Ada" }))[1].available, false)
  assert.deepEqual((await ask({}))[0], 400)
})

test("partner onboarding: a small company is let in, and a big one waits for a person", async () => {
  const flow = example("partner-onboarding")
  const contact = { name: "Ada", email: "ada@example.com", terms: "true" }
  const onboard = async (employees: string) => {
    const world = memoryPorts({ scripts })
    const company = await play(flow, { world })
    const form = await company.answer("next", { name: "Analytical Engines", country: "it", employees })
    const back = await form.answer("back")
    const [, name] = back.screen.elements
    assert.equal(name?.kind === "field" && name.value, "Analytical Engines")
    const again = await back.answer("next", { name: "Analytical Engines", country: "it", employees })
    return again.answer("send", contact)
  }
  const small = await onboard("12")
  assert.equal(small.end?.outcome, "success")
  assert.deepEqual(
    small.world.mails.map(({ to }) => to),
    ["ada@example.com"],
  )
  assert.equal(small.world.users.all()[0]?.status, "pending")
  const big = await onboard("5000")
  assert.equal(big.end?.outcome, "success")
  assert.deepEqual([big.world.users.all(), big.world.mails.map(({ to }) => to)], [[], ["partners@example.com"]])
})
