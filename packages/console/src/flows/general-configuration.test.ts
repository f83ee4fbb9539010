import assert from "node:assert/strict"
import test from "node:test"
import { canBeDefault, changesOf, type Configuration, onNewer } from "./general-configuration.ts"

const start: Configuration = {
  name: "Login",
  description: "",
  tags: ["mfa"],
  tracking: "onError",
  active: false,
  isDefault: false,
}

test("only what was changed is sent, with the revision that it was read at", () => {
  assert.deepEqual(changesOf({ start, now: { ...start, name: " Log in ", tags: ["mfa", "beta"] }, revision: 4 }), {
    revision: 4,
    name: "Log in",
    tags: ["mfa", "beta"],
  })
})

test("activation alone needs no revision: it changes no content", () => {
  assert.deepEqual(changesOf({ start, now: { ...start, active: true, isDefault: true }, revision: 4 }), {
    active: true,
    isDefault: true,
  })
})

test("nothing changed is an empty request", () => {
  assert.deepEqual(changesOf({ start, now: start, revision: 1 }), {})
})

test("newer values are taken where nothing was changed, and what was changed stays", () => {
  const newer = { ...start, name: "Sign in", description: "For staff", tags: ["web"], active: true }
  const now = { ...start, name: "Log in", tags: ["mfa", "beta"] }
  assert.deepEqual(onNewer({ start, now, newer }), { ...newer, name: "Log in", tags: ["mfa", "beta"] })
  assert.deepEqual(onNewer({ start, now: start, newer }), newer)
})

test("libraries, API flows and flows with a type of the author's own have no default", () => {
  assert.equal(canBeDefault({ category: "authentication", type: "login" }), true)
  assert.equal(canBeDefault({ category: "libraries", type: "library" }), false)
  assert.equal(canBeDefault({ category: "custom", type: "onboarding" }), false)
})
