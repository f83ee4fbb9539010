import assert from "node:assert/strict"
import { test } from "node:test"
import { bodyOf, draftOf, faultsOf, needsSecret, newConnection } from "./connection-draft.ts"

const stored = {
  key: "mail",
  kind: "smtp" as const,
  name: "Mail",
  settings: { host: "smtp.example.com", port: 465, security: "tls", username: "me", from: "Me <me@example.com>" },
  secrets: { password: true },
  source: "stored" as const,
  changedAt: null,
  changedBy: null,
  usedBy: [],
}

test("saving a connection untouched sends what was there and no secret", () =>
  assert.deepEqual(bodyOf(draftOf(stored)), { kind: "smtp", name: "Mail", settings: stored.settings, secrets: {} }))

test("a secret is replaced, removed or left as it is", () => {
  assert.deepEqual(bodyOf({ ...draftOf(stored), secret: "new" }).secrets, { password: "new" })
  assert.deepEqual(bodyOf({ ...draftOf(stored), secret: null }).secrets, { password: null })
})

test("an HTTP connection keeps only what its way of signing in needs", () => {
  const draft = { ...newConnection({ key: "risk", kind: "http" }), baseUrl: "https://risk.example.com", header: "x" }
  assert.deepEqual(bodyOf({ ...draft, auth: "bearer" as const }).settings, {
    baseUrl: "https://risk.example.com",
    auth: { kind: "bearer" },
  })
  assert.deepEqual(bodyOf({ ...draft, auth: "header" as const }).settings["auth"], { kind: "header", name: "x" })
  assert.equal(needsSecret(draft), false)
})

test("a connection without a name of its own is called by its key", () =>
  assert.equal(bodyOf({ ...newConnection({ key: "risk", kind: "http" }) }).name, "risk"))

test("an address with scheme or port is no host, and a sender has an address: told at the field", () => {
  const faults = (part: { readonly host?: string; readonly from?: string }) =>
    Object.keys(faultsOf({ ...draftOf(stored), ...part }))
  for (const host of ["smtp://mail.example.com", "mail.example.com:25", "127.0.0.1:25", "mail.example.com/"])
    assert.deepEqual(faults({ host }), ["host"], host)
  for (const host of ["mail.example.com", "mail", "127.0.0.1", "::1", "fd00::25"])
    assert.deepEqual(faults({ host }), [], host)
  assert.deepEqual(faults({ from: "nobody" }), ["from"])
  assert.deepEqual(faults({ from: "no-reply@example.com" }), [])
})

test("tells everything that is missing at once", () => {
  assert.deepEqual(Object.keys(faultsOf({ ...newConnection(), port: "" })), ["key", "host", "port", "from"])
  assert.deepEqual(Object.keys(faultsOf({ ...newConnection({ key: "a", kind: "http" }), auth: "basic" })), [
    "baseUrl",
    "username",
  ])
})
