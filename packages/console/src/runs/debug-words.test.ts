import assert from "node:assert/strict"
import { execFileSync } from "node:child_process"
import { test } from "node:test"
import { curlOf } from "./curl-of.ts"
import { revisionChoices } from "./revision-choices.ts"
import { timeLeft } from "./time-left.ts"

test("time that is left is told in the unit that says most", () => {
  const now = Date.parse("2026-01-01T00:00:00Z")
  const left = (seconds: number) => timeLeft(new Date(now + seconds * 1000).toISOString(), now)
  assert.deepEqual([-5, 0.2, 119, 600, 7199, 86_400].map(left), [
    "0 s left",
    "1 s left",
    "119 s left",
    "10 min left",
    "119 min left",
    "24 h left",
  ])
})

test("a shell takes the command as one request with its address", () => {
  const url = "http://127.0.0.1:1/api/journey/default/debug/a-B_9"
  const words = execFileSync("sh", ["-c", curlOf(url).replace("curl", String.raw`printf '%s\n'`)], { encoding: "utf8" })
  assert.deepEqual(words.trim().split("\n"), ["-X", "POST", "-H", "content-type: application/json", "-d", "{}", url])
})

test("runs are narrowed to versions by name and to revisions, what is chosen among them", () => {
  const history = {
    live: 2,
    revisions: [{ revision: 3 }, { revision: 2 }, { revision: 1 }],
    versions: [{ name: "Spring", revision: 1 }],
  }
  assert.deepEqual(
    revisionChoices(history, undefined).map(({ label }) => label),
    ["Revision 3", "Revision 2 (live)", "Spring (revision 1)", "Not saved (debug runs)"],
  )
  assert.deepEqual(
    revisionChoices(undefined, 7).map(({ value }) => value),
    ["7", "0"],
  )
  assert.deepEqual(
    revisionChoices(undefined, 0).map(({ value }) => value),
    ["0"],
  )
})
