import assert from "node:assert/strict"
import { test } from "node:test"
import { loginFlow } from "../testing/login-flow.ts"
import { testCatalogue as catalogue } from "../testing/test-catalogue.ts"
import { entryOf } from "./entry-of.ts"

const login = loginFlow()
const node = (id: string) => ({ id, type: "frontend.form", version: 1, name: id, settings: {} })
const link = (from: string, to: string) => ({ from, output: "submit", to })
const document = {
  ...login,
  flow: {
    ...login.flow,
    nodes: ["a", "b", "c", "out"].map(node),
    links: [link("a", "b"), link("b", "c"), link("c", "a"), link("out", "b")],
  },
}
const entry = (nodes: readonly string[], links = document.flow.links) =>
  entryOf({
    document: { ...document, flow: { ...document.flow, links } },
    catalogue,
    group: { id: "g", name: "Pages", nodes },
  })

test("a group is entered where links from outside lead (SPEC 13.4)", () => {
  assert.deepEqual(entry(["a", "b", "c"]), { node: "b" })
})

test("a group that nothing leads to begins with the node that no other one of it leads to", () => {
  assert.deepEqual(entry(["a", "b", "c"], [link("a", "b"), link("b", "c")]), { node: "a" })
  assert.deepEqual(entry(["out"]), { node: "out" })
})

test("where several nodes could be meant, or none, the reason says what to do", () => {
  const message = (given: ReturnType<typeof entry>) => ("problem" in given ? given.problem.message : "")
  assert.equal(
    message(entry(["a", "b"], [])),
    "“Pages” is entered at several of its nodes. Expand it, and link one of them.",
  )
  assert.equal(
    message(entry(["a", "b"], [link("a", "b"), link("b", "a")])),
    "“Pages” is entered at none of its nodes. Expand it, and link one of them.",
  )
})
