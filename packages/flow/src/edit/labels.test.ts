import assert from "node:assert/strict"
import { test } from "node:test"
import type { FlowDocument } from "../document/flow-document.ts"
import type { FlowNode } from "../document/node.ts"
import { afterEdit, linksOf, numberedIds } from "../testing/edited-flow.ts"
import { sampleFlow } from "../testing/sample-flow.ts"
import { testCatalogue as catalogue } from "../testing/test-catalogue.ts"
import { duplicate } from "./duplicate.ts"
import { extractLibrary } from "./extract-library.ts"

const node = (id: string, type: string, settings: FlowNode["settings"] = {}): FlowNode => ({
  id,
  type,
  version: 1,
  name: id,
  settings,
})

const document: FlowDocument = sampleFlow({
  flow: {
    nodes: [
      node("start", "flow.start"),
      node("ask", "decision.condition", { when: "true" }),
      node("away", "flow.goTo", { label: "out" }),
      node("out", "flow.label", { name: "out" }),
      node("set", "server.setVariable", { name: "a", value: "" }),
      node("end", "flow.endSuccess"),
    ],
    links: [
      { from: "start", output: "next", to: "ask" },
      { from: "ask", output: "yes", to: "away" },
      { from: "ask", output: "no", to: "set" },
      { from: "out", output: "next", to: "set" },
      { from: "set", output: "next", to: "end" },
    ],
  },
})

const settingsAfter = (ids: readonly string[]) => {
  const after = afterEdit(document, duplicate({ document, catalogue, newId: numberedIds(), ids }))
  return after.document.flow.nodes.slice(document.flow.nodes.length).map(({ settings }) => settings)
}

test("a copied label gets a name of its own, and a jump that is copied with it goes there (SPEC 13.6)", () => {
  assert.deepEqual(settingsAfter(["away", "out"]), [{ label: "out (2)" }, { name: "out (2)" }])
})

test("a jump that is copied alone goes to the label that is there", () => {
  assert.deepEqual(settingsAfter(["away"]), [{ label: "out" }])
})

const extracted = (ids: readonly string[], from = document) => {
  const edited = extractLibrary({
    document: from,
    catalogue,
    newId: numberedIds(),
    ids,
    name: "Part",
    flowId: "flow_part",
  })
  assert.ok("library" in edited, "problem" in edited ? edited.problem.message : "")
  return { ...edited, after: afterEdit(from, edited) }
}

test("a jump and its label become part of a library flow together (SPEC 13.9)", () => {
  const { library, notice, after } = extracted(["ask", "away", "out", "set"])
  assert.deepEqual(library.flow.nodes.length, 6)
  assert.equal(notice, undefined)
  assert.deepEqual(linksOf(after.document), ["new_1.nestedSuccess > end", "start.next > new_1"])
})

test("a jump whose label stays does so as well, and is a way out (SPEC 13.9)", () => {
  const links = document.flow.links.filter(({ output }) => output !== "no")
  const { notice, after } = extracted(["ask", "away"], { ...document, flow: { ...document.flow, links } })
  assert.equal(notice, "“away” stays here, for a Go To and its Label belong in one flow.")
  assert.deepEqual(
    linksOf(after.document).filter((link) => link.includes("new_1")),
    ["new_1.nestedSuccess > away", "start.next > new_1"],
  )
})

test("a label that something outside goes to stays, and leads to the call (SPEC 13.9)", () => {
  const { notice, after } = extracted(["set", "out"])
  assert.equal(notice, "“out” stays here, for a Go To and its Label belong in one flow.")
  assert.deepEqual(
    linksOf(after.document).filter((link) => link.startsWith("out")),
    ["out.next > new_1"],
  )
})
