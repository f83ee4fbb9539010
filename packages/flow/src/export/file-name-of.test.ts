import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { fileNameOf } from "./file-name-of.ts"

const nameOf = (name: string, type = "login") => fileNameOf({ id: "flow_01:a.b", type, name })

test("a file is called by the type and the slug of the name (SPEC 5.10)", () => {
  assert.equal(nameOf("Login with e-mail (v2)"), "login.login-with-e-mail-v2.flow.json")
})

test("accents are left off and what no file system needs becomes a hyphen", () => {
  assert.equal(nameOf(" Récupération — mot\u00a0de passe/ﬁn "), "login.recuperation-mot-de-passe-fin.flow.json")
})

test("a name without any usable character gives way to the id", () => {
  assert.equal(nameOf("登录 🔑"), "login.flow_01-a-b.flow.json")
})

test("the type of a custom flow becomes a slug as well", () => {
  assert.equal(nameOf("A", "Partner Onboarding"), "partner-onboarding.a.flow.json")
  assert.equal(nameOf("A", "登录"), "custom.a.flow.json")
})

test("a long name is cut to 80 characters, without a hyphen at its end", () => {
  assert.equal(nameOf(`${"a".repeat(79)} b`), `login.${"a".repeat(79)}.flow.json`)
})

test("no name leads out of the folder or needs quoting", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), (name, type) =>
      /^[a-z0-9-]{1,80}\.[\w-]{1,80}\.flow\.json$/.test(nameOf(name, type)),
    ),
  )
})
