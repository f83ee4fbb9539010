import assert from "node:assert/strict"
import test from "node:test"
import { startVersion, versionBody, whyNotAdd } from "./version-draft.ts"
import { words } from "./words.ts"

test("a version begins with the draft where nothing else was asked for", () => {
  assert.deepEqual(versionBody({ ...startVersion(7, undefined), name: " New form " }), {
    name: "New form",
    description: "",
    from: { kind: "current" },
  })
})

test("a version can be made of a revision that was chosen in the history", () => {
  assert.deepEqual(versionBody({ ...startVersion(7, 3), name: "Old form" }).from, { kind: "revision", revision: 3 })
})

test("a version needs a name, and a file that can be read where it is made of one", () => {
  const draft = startVersion(7, undefined)
  assert.equal(whyNotAdd(draft, "flow_a"), words.nameMissing)
  assert.equal(whyNotAdd({ ...draft, name: "A" }, "flow_a"), undefined)
  assert.equal(whyNotAdd({ ...draft, name: "A", from: "file" }, "flow_a"), words.fileFirst)
  const file = { name: "a.json", text: "<html>" }
  assert.equal(whyNotAdd({ ...draft, name: "A", from: "file", file }, "flow_a"), words.fileRefused)
})
