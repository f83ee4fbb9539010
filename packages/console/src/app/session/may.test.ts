import assert from "node:assert/strict"
import { test } from "node:test"
import { may } from "./may.ts"

const session = {
  tenants: [
    {
      id: "default",
      name: "Default",
      role: "designer" as const,
      scopes: ["flow:read" as const, "flow:write" as const],
    },
    { id: "other", name: "Other", role: "owner" as const, scopes: ["admin" as const] },
  ],
}

test("a right counts in the tenant that it was given for", () => {
  assert.equal(may(session, "default", "flow:write"), true)
  assert.equal(may(session, "default", "secret:write"), false)
  assert.equal(may(session, "elsewhere", "flow:read"), false)
})

test("the right to everything holds every other", () => assert.equal(may(session, "other", "audit:read"), true))

test("nobody has a right before the session is known", () =>
  assert.equal(may(undefined, "default", "flow:read"), false))
