import assert from "node:assert/strict"
import { test, type TestContext } from "node:test"
import { storeMail } from "./mail.ts"
import { smtpMailer } from "./mailer.ts"
import { startSmtp } from "./testing/smtp-server.ts"
import { testWorld } from "./testing/test-world.ts"

const mail = {
  key: "run:node:1",
  connection: "mail",
  to: "ada@x.org",
  subject: "Perch\u00E9 no?",
  text: "Premi qui: https://id.x.org/?t=1",
  html: '<p>Premi <a href="https://id.x.org/?t=1">qui</a></p>',
  language: "it",
}

const connected = async (context: TestContext, options: Parameters<typeof startSmtp>[0] = {}) => {
  const smtp = await startSmtp(options)
  const mailer = smtpMailer({ url: smtp.url, from: "Blue <no-reply@blue.org>" })
  context.after(async () => {
    mailer.close()
    await smtp.stop()
  })
  return { smtp, world: await testWorld(context, { mailer }) }
}

test("a mail goes out over SMTP with text, HTML and language", async (context) => {
  const { smtp, world } = await connected(context)
  assert.deepEqual(await storeMail(world, "blue").send(mail), { kind: "sent" })
  const [received] = smtp.mails
  assert.equal(received?.from, "no-reply@blue.org")
  assert.deepEqual(received.to, ["ada@x.org"])
  assert.match(received.text, /^From: Blue <no-reply@blue\.org>/m)
  assert.match(received.text, /^Content-Language: it/m)
  assert.match(received.text, /^Content-Type: multipart\/alternative/m)
  assert.match(received.text, /^Message-ID: <[\w-]{43}@gatewright>/m)
  assert.deepEqual(await world.store.outbox.list({ tenant: "blue", limit: 9 }), [])
})

test("a repeated key sends no second mail", async (context) => {
  const { smtp, world } = await connected(context)
  const port = storeMail(world, "blue")
  await port.send(mail)
  assert.deepEqual(await port.send(mail), { kind: "sent" })
  assert.equal(smtp.mails.length, 1)
  await port.send({ ...mail, key: "run:node:2" })
  assert.equal(smtp.mails.length, 2)
})

test("a mail that was refused has failed, and may be tried again", async (context) => {
  let refusal: Error | undefined = new Error("Mailbox full")
  const { smtp, world } = await connected(context, { answer: () => refusal })
  const port = storeMail(world, "blue")
  const failed = await port.send(mail)
  assert.ok(failed.kind === "failed")
  assert.match(failed.message, /Mailbox full/)
  refusal = undefined
  assert.deepEqual(await port.send(mail), { kind: "sent" })
  assert.equal(smtp.mails.length, 1)
})

test("a mail server that is not there is a failure", async (context) => {
  const mailer = smtpMailer({ url: "smtp://127.0.0.1:1", from: "no-reply@blue.org" })
  context.after(() => mailer.close())
  const world = await testWorld(context, { mailer })
  const failed = await storeMail(world, "blue").send(mail)
  assert.ok(failed.kind === "failed")
  assert.match(failed.message, /ECONNREFUSED/)
})

test("without a mail server, mails are kept in the outbox of their tenant, each once", async (context) => {
  const world = await testWorld(context)
  const port = storeMail(world, "blue")
  await port.send(mail)
  assert.deepEqual(await port.send(mail), { kind: "sent" })
  const mails = await world.store.outbox.list({ tenant: "blue", limit: 9 })
  const { key: _key, connection: _connection, ...kept } = mail
  assert.equal(mails.length, 1)
  assert.partialDeepStrictEqual(mails[0], { ...kept, createdAt: world.clock.now() })
  assert.deepEqual(await world.store.outbox.list({ tenant: "red", limit: 9 }), [])
})
