import assert from "node:assert/strict"
import { test } from "node:test"
import { Secret } from "@gatewright/flow"
import * as fc from "fast-check"
import { secretsAtHand } from "./secrets-at-hand.ts"

const masked = (secret: string, text: string) => secretsAtHand([new Secret(secret)]).masked(text, 10_000)

test("a secret is masked in hexadecimal digits, small and large", () => {
  const hex = Buffer.from("s3cr3t-pass/ä").toString("hex")
  for (const text of [hex, hex.toUpperCase()]) assert.equal(masked("s3cr3t-pass/ä", `key ${text}.`), "key [secret].")
})

test("a secret is masked in the Base64 of whatever it is a part of", () => {
  const bytes = fc.string({ unit: "grapheme", maxLength: 12 })
  fc.assert(
    fc.property(bytes, fc.string({ minLength: 8, maxLength: 40 }), bytes, (before, secret, after) => {
      for (const form of ["base64", "base64url"] as const) {
        const text = Buffer.from(before + secret + after).toString(form)
        const shown = masked(secret, text).split("[secret]")
        assert.ok(shown.length > 1, text)
        // Letters at the ends of the secret that it shares with what is around it.
        const around = Buffer.from(before).toString(form).length + Buffer.from(after).toString(form).length
        assert.ok(shown.join("").length <= around + 4, `${text} is shown as ${shown.join("[secret]")}`)
      }
    }),
  )
})

test("the credentials of Basic authentication show nothing of the password", () => {
  for (const user of ["a", "ab", "abc"]) {
    const shown = masked("correct-horse", `Basic ${btoa(`${user}:correct-horse`)}`)
    assert.match(shown, /^Basic [\w+/]{2,6}\[secret\][\w+/]?=?=?$/)
  }
})
