import assert from "node:assert/strict"
import { test } from "node:test"
import { secretRules } from "./secret-rules.ts"

/** What the patterns begin with, and what makes them go on: repeated, each would take the square of its length. */
const pieces = [
  "eyJaaaaaaaaaa",
  "eyJaaaaaaaaaa.",
  "-----BEGIN RSA PRIVATE KEY-----",
  "-----BEGIN A A A ",
  "://a:a",
  "://user:pass",
  "authorization:",
  "authorization: ",
  "authorization aaaaaaaa",
  "&token=",
  "?a.a-",
  "password=",
  'password = "',
  'password = "aaaa',
  "password=aaaa\n",
  'secret\\\\\\"   :   \\\\\\"',
  "access",
  "hooks.slack.com/services/T00000000/B",
  "xoxb-",
  "\\n",
  " ",
  "a",
  "\0",
]

const time = (text: string, find: (typeof secretRules)[number]["find"]): number => {
  const start = performance.now()
  for (const name of ["", "password", "authorization", "key"]) find({ text, literal: text, name })
  return performance.now() - start
}

for (const { id, find } of secretRules) {
  test(`${id} takes linear time on text that was made to slow it down`, () => {
    for (const piece of pieces) {
      const text = piece.repeat(Math.ceil(400_000 / piece.length))
      assert.ok(time(text, find) < 1500, `${JSON.stringify(piece)} is slow`)
    }
  })
}
