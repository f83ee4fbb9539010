import assert from "node:assert/strict"
import { test } from "node:test"
import { memoryPorts } from "@gatewright/engine/testing"
import type { JsonObject } from "@gatewright/flow"
import { visitNode } from "../testing/visit-node.ts"

const settings: JsonObject = {
  connection: { $connection: "mail", kind: "smtp" },
  to: "{{client.email}}",
  subject: "Hello {{client.name}}",
  text: "Dear {{client.name}}, open {{mail.link}}",
}

const send = (more: JsonObject = {}, client: JsonObject = {}, world = memoryPorts()) => {
  if (world.users.all().length === 0) world.users.add({ id: "u1", username: "ada", status: "pending" })
  return visitNode(
    "messaging.sendEmail",
    { ...settings, ...more },
    { world, client: { email: "ada@example.com", name: "Ada", ...client } },
  )
}

test("a mail goes out through its connection in the language of the run", async () => {
  const { left, world } = await send()
  assert.equal(left, "success")
  const [{ key: _, ...mail } = { key: "" }] = world.mails
  assert.deepEqual(mail, {
    connection: "mail",
    to: "ada@example.com",
    subject: "Hello Ada",
    text: "Dear Ada, open ",
    language: "en",
  })
})

test("a mail carries a link with a token that activates the user once", async () => {
  const { left, world, variables, state } = await send({
    token: "enroll",
    link: "{{flow.url}}?enrollId={{mail.token}}",
    user: { by: "id", value: "u1" },
  })
  assert.equal(left, "success")
  const [, link = ""] = /open (\S+)$/.exec(world.mails[0]?.text ?? "") ?? []
  const url = new URL(link)
  assert.equal(url.origin + url.pathname, "https://id.example.com/acme/flow/flow_main")
  const token = url.searchParams.get("enrollId") ?? ""
  assert.equal((await world.ports.users.activate({ key: "k", token })).kind, "activated")
  // Nobody who reads the run or its trace learns the token.
  assert.ok(!JSON.stringify({ variables, state, logs: world.logs }).includes(token))
})

test("a reset token sets a password, and does not activate", async () => {
  const { world } = await send({ token: "reset", text: "{{mail.token}}", user: { by: "id", value: "u1" } })
  const token = world.mails[0]?.text ?? ""
  assert.equal((await world.ports.users.activate({ key: "a", token })).kind, "not-found")
  assert.equal((await world.ports.users.redeemToken({ key: "b", token, purpose: "reset" }))?.id, "u1")
})

test("a token works as long as the node says", async () => {
  const { world } = await send({ token: "reset", tokenTtl: 5, text: "{{mail.token}}", user: { by: "id", value: "u1" } })
  world.clock.advance(5 * 60)
  const token = world.mails[0]?.text ?? ""
  assert.equal(await world.ports.users.redeemToken({ key: "b", token, purpose: "reset" }), undefined)
})

test("values in HTML are escaped, and the author's markup is not", async () => {
  const { world } = await send({ html: '<p title="{{client.name}}">{{client.name}}</p>' }, { name: `<i>"A" & 'B'</i>` })
  const name = "&lt;i&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/i&gt;"
  assert.equal(world.mails[0]?.html, `<p title="${name}">${name}</p>`)
  assert.equal(world.mails[0]?.text, `Dear <i>"A" & 'B'</i>, open `)
})

test("To must be one address: nobody adds receivers or headers", async () => {
  for (const email of ["", "ada", "a@b.c, d@e.f", "a@b.c\nBcc: d@e.f", "Ada <a@b.c>", "a@b.c;d@e.f"]) {
    const { left, world } = await send({}, { email })
    assert.deepEqual([left, world.mails], ["failure", []], email)
    assert.equal(world.logs.at(-1)?.message, "To is not one e-mail address.")
  }
})

test("a subject is one line", async () => {
  const { world } = await send({ subject: "{{client.name}}\n\nYours" }, { name: "A\r\nBcc: x@y.z" })
  assert.equal(world.mails[0]?.subject, "A Bcc: x@y.z Yours")
})

test("without the user who gets the token no mail goes out", async () => {
  const { left, world } = await send({ token: "enroll" })
  assert.deepEqual([left, world.mails], ["failure", []])
  const unknown = await send({ token: "enroll", user: { by: "id", value: "u9" } })
  assert.equal(unknown.world.logs.at(-1)?.message, "The user who gets the token is not there.")
})

test("a mail server that does not take the mail leaves by Failure", async () => {
  const world = memoryPorts()
  const ports = { ...world.ports, mail: { send: async () => ({ kind: "failed", message: "421 busy" }) as const } }
  const { left, said } = await send({}, {}, { ...world, ports })
  assert.deepEqual([left, said], ["failure", "The mail could not be sent. Please try again later."])
  assert.equal(world.logs.at(-1)?.message, "421 busy")
})
