import assert from "node:assert/strict"
import test from "node:test"
import { type Content, contentOf, contentText } from "./content.ts"

test("every content is the same after it stood in an address", () => {
  const contents: readonly Content[] = [
    { kind: "draft" },
    { kind: "live" },
    { kind: "file" },
    { kind: "revision", revision: 12 },
    { kind: "version", version: "version_8sKw" },
  ]
  assert.deepEqual(
    contents.map((content) => contentOf(contentText(content))),
    contents,
  )
})

test("a number that no revision has is taken for the id of a version, which nothing is found for", () => {
  assert.deepEqual(contentOf("0"), { kind: "version", version: "0" })
})
