import assert from "node:assert/strict"
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import * as fc from "fast-check"
import { apply } from "../change/apply.ts"
import type { Operation } from "../change/operation.ts"
import { everyNode } from "../document/every-node.ts"
import { flowDocumentSchema, type FlowDocument } from "../document/flow-document.ts"
import { writeFlow } from "../export/write-flow.ts"
import { arbitraryDocument } from "../testing/arbitrary-document.ts"
import { arbitraryEdit, type NamedEdit } from "../testing/arbitrary-edit.ts"
import { arbitraryOperation } from "../testing/arbitrary-operation.ts"
import { deepFreeze } from "../testing/deep-freeze.ts"
import { loginFlow } from "../testing/login-flow.ts"

const document = fc.oneof(arbitraryDocument, fc.constant(loginFlow()))
const step = fc.oneof(
  { weight: 3, arbitrary: arbitraryEdit },
  {
    weight: 1,
    arbitrary: arbitraryOperation.map((operation): NamedEdit => ({
      name: "",
      edit: () => ({ operation, select: [] }),
    })),
  },
)

const made = (edit: NamedEdit["edit"], before: FlowDocument, count: number): Operation | undefined => {
  const edited = edit(before, count)
  if ("problem" in edited) {
    assert.match(edited.problem.message, /^[A-Z“].*\.$/su)
    return undefined
  }
  return edited.operation
}

test("any edits and operations, undone to the start, give the first bytes, and redone the last (SPEC 13.1)", () => {
  fc.assert(
    fc.property(document, fc.array(step, { minLength: 1, maxLength: 10 }), (start, steps) => {
      const past: Operation[] = []
      let now = deepFreeze(start)
      for (const [count, { edit, name }] of steps.entries()) {
        const operation = made(edit, now, count)
        const applied = operation && apply(now, operation)
        if (!applied || (name === "" && "problem" in applied)) continue
        assert.ok(!("problem" in applied), `${name}: ${"problem" in applied ? applied.problem.message : ""}`)
        assert.ok(flowDocumentSchema.safeParse(applied.document).success, name)
        now = deepFreeze(applied.document)
        past.push(applied.inverse)
      }
      const last = writeFlow(now)
      const future: Operation[] = []
      for (const inverse of past.toReversed()) now = taken(now, inverse, future)
      assert.equal(writeFlow(now), writeFlow(start))
      for (const again of future.toReversed()) now = taken(now, again, [])
      assert.equal(writeFlow(now), last)
    }),
    { numRuns: 1000 },
  )
})

const taken = (now: FlowDocument, operation: Operation, inverses: Operation[]): FlowDocument => {
  const applied = apply(now, operation)
  assert.ok(!("problem" in applied), "problem" in applied ? applied.problem.message : "")
  inverses.push(applied.inverse)
  return applied.document
}

test("each kind of edit is among those that are tried, and can be made", () => {
  const login = loginFlow()
  const start = {
    ...login,
    layout: {
      ...login.layout,
      notes: [{ id: "note", x: 0, y: 500, width: 100, height: 100, text: "" }],
      groups: [{ id: "group", name: "Pages", nodes: ["n_form", "n_create"] }],
    },
  }
  const kinds = fc
    .sample(arbitraryEdit, { numRuns: 1000, seed: 1 })
    .flatMap(({ name, edit }) => (made(edit, start, 0) ? [name] : []))
  assert.deepEqual(
    [...editsOfThisFolder(), "extractLibrary"].filter((name) => !kinds.includes(name)),
    [],
  )
})

/** Each file here whose main export gives an `Edited` is an edit of that name. */
const editsOfThisFolder = (): readonly string[] =>
  globSync("*.ts", { cwd: import.meta.dirname })
    .filter((file) => !file.endsWith(".test.ts"))
    .filter((file) => readFileSync(join(import.meta.dirname, file), "utf8").includes("): Edited =>"))
    .map((file) => file.slice(0, -".ts".length).replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()))

test("no edit gives an id that something has, or had (SPEC 13.2)", () => {
  fc.assert(
    fc.property(document, arbitraryEdit, (start, { edit }) => {
      const operation = made(edit, start, 0)
      const applied = operation && apply(start, operation)
      if (!applied || "problem" in applied) return
      const ids = [...everyNode(applied.document.flow.nodes)].map(({ node }) => node.id)
      assert.equal(new Set(ids).size, ids.length)
      const before = new Set([...everyNode(start.flow.nodes)].map(({ node }) => node.id))
      const dangling = new Set(start.flow.links.flatMap(({ from, to }) => [from, to]).filter((id) => !before.has(id)))
      assert.ok(ids.every((id) => before.has(id) || !dangling.has(id)))
    }),
    { numRuns: 500 },
  )
})

test("an edit is the same each time, and what it says is selected is there", () => {
  fc.assert(
    fc.property(document, arbitraryEdit, (start, { edit }) => {
      const edited = edit(start, 0)
      assert.deepEqual(edit(start, 0), edited)
      if ("problem" in edited || !edited.operation) return
      const applied = apply(start, edited.operation)
      assert.ok("document" in applied)
      assert.ok(edited.select.every((id) => id !== ""))
    }),
    { numRuns: 300 },
  )
})
