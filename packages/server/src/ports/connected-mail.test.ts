import assert from "node:assert/strict"
import { test, type TestContext } from "node:test"
import { noBindings, type JsonObject } from "@gatewright/flow"
import { createAddressFilter } from "./address-filter.ts"
import { storeMail } from "./mail.ts"
import { smtpMailer } from "./mailer.ts"
import { createMailers } from "./mailers.ts"
import { sealFields } from "./sealed-fields.ts"
import { startSmtp } from "./testing/smtp-server.ts"
import { testWorld } from "./testing/test-world.ts"

const mail = { key: "k", connection: "mail", to: "ada@x.org", subject: "Hello", text: "Words", language: "en" }

const connected = async (context: TestContext) => {
  const [configured, stored] = [await startSmtp(), await startSmtp()]
  const mailer = smtpMailer({ url: configured.url, from: "conf@blue.org" })
  const base = await testWorld(context, { mailer })
  const mailers = createMailers({ vault: base.vault, filter: createAddressFilter(["127.0.0.1"]) })
  context.after(async () => {
    mailer.close()
    mailers.close()
    await configured.stop()
    await stored.stop()
  })
  const world = { ...base, mailers }
  const put = (
    key: string,
    { tenant = "blue", password = "hunter2", ...more }: JsonObject & { tenant?: string; password?: string } = {},
  ) =>
    world.store.connections.put({
      tenant,
      key,
      kind: "smtp",
      name: "Mail",
      settings: {
        host: "127.0.0.1",
        port: Number(new URL(stored.url).port),
        security: "none",
        username: "ada",
        from: "stored@blue.org",
        ...more,
      },
      sealed: sealFields(world.vault, { tenant, key, fields: { password } }),
      by: "x",
    })
  return { configured, stored, world, put }
}

test("a mail goes through the stored connection of that key before the one of the configuration", async (context) => {
  const { configured, stored, world, put } = await connected(context)
  await put("mail")
  assert.deepEqual(await storeMail(world, "blue").send(mail), { kind: "sent" })
  assert.deepEqual(
    stored.mails.map(({ from }) => from),
    ["stored@blue.org"],
  )
  assert.deepEqual(await storeMail(world, "red").send(mail), { kind: "sent" })
  assert.deepEqual(
    configured.mails.map(({ from }) => from),
    ["conf@blue.org"],
  )
})

test("a mail goes through the connection that its name is bound to", async (context) => {
  const { stored, world, put } = await connected(context)
  await put("mail-prod")
  const bindings = { ...noBindings, connections: { smtp: { mail: "mail-prod" } } }
  await world.store.bindings.set({ tenant: "blue", bindings })
  await storeMail(world, "blue").send(mail)
  assert.equal(stored.mails.length, 1)
})

test("a connection that is changed counts with the next mail", async (context) => {
  const { stored, world, put } = await connected(context)
  await put("mail")
  await storeMail(world, "blue").send(mail)
  await put("mail", { from: "later@blue.org" })
  await storeMail(world, "blue").send({ ...mail, key: "k2" })
  await put("mail", { password: "wrong" })
  const failed = await storeMail(world, "blue").send({ ...mail, key: "k3" })
  assert.equal(failed.kind, "failed")
  assert.deepEqual(
    stored.mails.map(({ from }) => from),
    ["stored@blue.org", "later@blue.org"],
  )
})

test("a mail connection that is not there is a failure, and its mails land nowhere else", async (context) => {
  const { configured, world } = await connected(context)
  const result = await storeMail(world, "blue").send({ ...mail, connection: "mail-prod" })
  assert.deepEqual(result, { kind: "failed", message: "There is no mail connection mail-prod." })
  assert.equal(configured.mails.length, 0)
  assert.deepEqual(await world.store.outbox.list({ tenant: "blue", limit: 9 }), [])
})

test("the password of one tenant's connection opens nothing for another one", async (context) => {
  const { stored, world, put } = await connected(context)
  await put("mail")
  const copied = await world.store.connections.get({ tenant: "blue", key: "mail" })
  assert.ok(copied)
  await world.store.connections.put({ ...copied, tenant: "red", by: "thief" })
  const result = await storeMail(world, "red").send(mail)
  assert.deepEqual(result, { kind: "failed", message: "The connection mail has a user name and no password." })
  assert.equal(stored.mails.length, 0)
})

test("where STARTTLS is asked for, nothing is sent without it", async (context) => {
  const { stored, world, put } = await connected(context)
  await put("mail", { security: "starttls" })
  const result = await storeMail(world, "blue").send(mail)
  assert.equal(result.kind, "failed")
  assert.equal(stored.mails.length, 0)
})
