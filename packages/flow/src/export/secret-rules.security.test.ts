import assert from "node:assert/strict"
import { test } from "node:test"
import { threadTime } from "../testing/thread-time.ts"
import { rulesFor, secretRules } from "./secret-rules.ts"
import { strictRules } from "./strict-rules.ts"

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
  "eyJaaaaaaaaaa.a.aaaaaaaaaaaaaaaa.",
  '"d" : "aaaa',
  "0a1b2c3d-",
  "AccountKey=",
  "?sig=%2B",
  "sk-",
  "pat-na1-",
  ";password=",
  'key = "aaaa',
  "aB3",
  "\\n",
  " ",
  "a",
  "\0",
]

const time = (text: string, find: (typeof secretRules)[number]["find"]): number => {
  const start = threadTime()
  for (const name of ["", "password", "authorization", "key"]) find({ text, literal: text, name })
  return threadTime() - start
}

const hints = {
  id: "which rules may apply",
  find: (searched: Parameters<typeof rulesFor>[0]) => rulesFor(searched).length,
}

for (const { id, find } of [...secretRules, ...strictRules, hints]) {
  test(`${id} takes linear time on text that was made to slow it down`, () => {
    for (const piece of pieces) {
      const text = piece.repeat(Math.ceil(400_000 / piece.length))
      assert.ok(time(text, find) < 1500, `${JSON.stringify(piece)} is slow`)
    }
  })
}
