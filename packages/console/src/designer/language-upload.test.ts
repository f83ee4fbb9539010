import assert from "node:assert/strict"
import test from "node:test"
import { apply, labelOf, newFlow } from "@gatewright/flow"
import { languageUpload } from "./language-upload.ts"

const texts = { fallback: "en", languages: { en: { login: { title: "Sign in", help: "Help" } } } }
const flow = newFlow({ id: "flow_a", category: "authentication", type: "login", name: "Test" })
const document = { ...flow, flow: { ...flow.flow, texts } }

const upload = (content: unknown) => languageUpload(texts, JSON.stringify(content))

test("texts of a file are laid over those of the flow, and what it does not have stays", () => {
  const read = upload({ en: { login: { title: "Log in" } }, it: { login: { title: "Accedi" } } })
  assert.ok(read.kind === "texts")
  assert.deepEqual([read.tags, read.count], [["en", "it"], 2])
  assert.equal(labelOf(read.operation), "Upload English and Italian")
  const applied = apply(document, read.operation)
  assert.ok("document" in applied)
  assert.deepEqual(applied.document.flow.texts, {
    fallback: "en",
    languages: { en: { login: { title: "Log in", help: "Help" } }, it: { login: { title: "Accedi" } } },
  })
})

test("the texts part of a flow file is read as well", () => {
  const read = upload({ fallback: "it", languages: { it: { a: "b" } } })
  assert.ok(read.kind === "texts")
  assert.deepEqual(read.tags, ["it"])
})

test("a file that changes nothing is told so", () => {
  const read = upload({ en: { login: { help: "Help" } } })
  assert.match(read.kind === "refused" ? read.message : "", /already/)
})

test("what is no language file is refused with how one looks", () => {
  assert.match(refusal("[]"), /language tags as keys/)
  assert.match(refusal('{"en": {"a": 1}}'), /language tags as keys/)
  assert.match(refusal('{"english!": {}}'), /“english!” is not a language tag/)
  assert.match(refusal("<html>"), /not valid JSON/)
})

test("what would change other objects, or lies too deep to be walked through, is told with its place", () => {
  assert.match(refusal('{"en": {"__proto__": {"a": "b"}}}'), /^Line 1, column 9: the key "__proto__" is refused/)
  assert.match(refusal('{"en": {"a": "b", "a": "c"}}'), /stands twice/)
  const deep = `{"en": ${'{"a":'.repeat(200_000)}"b"${"}".repeat(200_000)}}`
  assert.match(refusal(deep), /lie in each other more than 100 deep/)
  assert.match(refusal(`{"en": {${Array.from({ length: 600_000 }, (_, key) => `"${key}":""`).join()}}}`), /500,000/)
})

const refusal = (file: string): string => {
  const read = languageUpload(texts, file)
  return read.kind === "refused" ? read.message : ""
}
