import assert from "node:assert/strict"
import { test } from "node:test"
import { storeMail } from "./mail.ts"
import { smtpMailer } from "./mailer.ts"
import { startSmtp } from "./testing/smtp-server.ts"
import { testWorld } from "./testing/test-world.ts"

const mail = { key: "k", connection: "mail", to: "ada@x.org", subject: "Hello", text: "Words", language: "en" }

test("what is typed as an address reaches one recipient or none", async (context) => {
  const port = storeMail(await testWorld(context), "blue")
  for (const to of [
    "a@x.org, b@x.org",
    "a@x.org;b@x.org",
    "a@x.org\r\nBcc: b@x.org",
    "a@x.org\nb@x.org",
    "Ada <a@x.org>",
    '"a@x.org, b"@x.org',
    "a@b@x.org",
    "a@x.org b@x.org",
    "a\0@x.org",
    "group: a@x.org;",
    "ada",
    "",
    `${"a".repeat(400)}@x.org`,
  ]) {
    const result = await port.send({ ...mail, to })
    assert.deepEqual(result, { kind: "failed", message: "The recipient is not one e-mail address." }, to)
  }
  assert.deepEqual(await port.send({ ...mail, to: "zo\u00EB+tag@x-y.org" }), { kind: "sent" })
})

test("a line break in a subject or language adds no header, and a text opens no file", async (context) => {
  const smtp = await startSmtp()
  const mailer = smtpMailer({ url: smtp.url, from: "no-reply@blue.org" })
  context.after(async () => {
    mailer.close()
    await smtp.stop()
  })
  const port = storeMail(await testWorld(context, { mailer }), "blue")
  const breaking = "Hello\r\nBcc: eve@x.org\r\n\r\nother body"
  await port.send({ ...mail, subject: breaking, language: breaking, text: "file:///etc/passwd" })
  const [received] = smtp.mails
  assert.deepEqual(received?.to, ["ada@x.org"])
  assert.doesNotMatch(received.text, /^Bcc:/im)
  assert.match(received.text, /file:\/\/\/etc\/passwd/)
})

test("a failure does not tell the password of the mail server", async (context) => {
  const smtp = await startSmtp()
  const mailer = smtpMailer({ url: smtp.url.replace("hunter2", "swordfish"), from: "no-reply@blue.org" })
  context.after(async () => {
    mailer.close()
    await smtp.stop()
  })
  const failed = await storeMail(await testWorld(context, { mailer }), "blue").send(mail)
  assert.equal(failed.kind, "failed")
  assert.doesNotMatch(JSON.stringify(failed), /swordfish/)
})
