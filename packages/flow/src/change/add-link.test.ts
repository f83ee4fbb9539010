import assert from "node:assert/strict"
import { test } from "node:test"
import type { Link } from "../document/link.ts"
import { sampleFlow, sampleNode } from "../testing/sample-flow.ts"
import { apply } from "./apply.ts"

const document = sampleFlow({
  flow: {
    nodes: [sampleNode(), sampleNode({ id: "n_b", name: "Credentials" })],
    links: [{ from: "n_a", output: "next", to: "n_b" }],
  },
})

const codeOf = (link: Link, more: { readonly dangling?: boolean } = {}) => {
  const applied = apply(document, { kind: "add-link", link, ...more })
  return "problem" in applied ? applied.problem.code : undefined
}

test("several links may leave one output", () => {
  assert.equal(codeOf({ from: "n_a", output: "next", to: "n_a" }), undefined)
})

test("the same link can't be drawn twice (SPEC 6.6)", () => {
  assert.equal(codeOf({ from: "n_a", output: "next", to: "n_b" }), "change.already-there")
})

test("a link needs its nodes, unless it is said to dangle (SPEC 6.6)", () => {
  assert.equal(codeOf({ from: "n_a", output: "next", to: "n_gone" }), "change.not-there")
  assert.equal(codeOf({ from: "n_a", output: "next", to: "n_gone" }, { dangling: true }), undefined)
})

test("a link that no document could hold is refused", () => {
  assert.equal(codeOf({ from: "n_a", output: "", to: "n_b" }), "change.not-valid")
})
