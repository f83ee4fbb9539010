import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { scriptSource, type ScriptSource } from "./script-source.ts"

const source = 'outcome = "true"; // größer 🔑\n'

const wrap = ({ source: text, encoding }: ScriptSource) => {
  if (encoding === "lines") return text.split("\n")
  if (encoding === "json") return JSON.stringify(text)
  return encoding === "base64" ? Buffer.from(text, "utf8").toString("base64") : text
}

test("each way to wrap a script is unwrapped", () => {
  assert.deepEqual(scriptSource(JSON.stringify(source)), { source, encoding: "json" })
  assert.deepEqual(scriptSource(Buffer.from(source).toString("base64")), { source, encoding: "base64" })
  assert.deepEqual(scriptSource(source.split("\n")), { source, encoding: "lines" })
  assert.deepEqual(scriptSource(source), { source, encoding: "plain" })
})

test("a word that happens to be base64 stays a word", () => {
  assert.deepEqual(scriptSource("password"), { source: "password", encoding: "plain" })
})

test("what is no text is no script", () => {
  for (const script of [null, 7, {}, [], ["a", 1], ["a\nb"]]) assert.equal(scriptSource(script), undefined)
})

test("wrapping again gives back what was there, whatever it was", () => {
  const scripts = fc.oneof(
    fc.string(),
    fc.string({ unit: "binary" }),
    fc.string().map((text) => JSON.stringify(text)),
    fc.base64String(),
    fc.array(fc.string()),
  )
  fc.assert(
    fc.property(scripts, (script) => {
      const unwrapped = scriptSource(script)
      if (unwrapped) assert.deepEqual(wrap(unwrapped), script)
    }),
    { numRuns: 1000 },
  )
})
