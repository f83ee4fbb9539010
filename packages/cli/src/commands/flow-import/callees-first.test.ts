import { deepEqual } from "node:assert/strict"
import { test } from "node:test"
import { readFlowFile } from "@gatewright/flow"
import { exampleText } from "../../testing/examples.ts"
import { calleesFirst } from "./callees-first.ts"
import type { FlowFile } from "./flow-file.ts"

const base = JSON.parse(await exampleText("ask-for-password"))

/** A file with a flow that calls others. */
const fileOf = (name: string, calls: readonly string[], category = "libraries"): FlowFile => {
  const nodes = calls.map((to) => ({
    id: `n_${to}`,
    type: "flow.executeNestedFlow",
    version: 1,
    name: to,
    settings: { flow: { $flow: `flow_${to}`, type: "library", name: "" } },
  }))
  const bytes = Buffer.from(
    JSON.stringify({ ...base, flow: { ...base.flow, id: `flow_${name}`, category, nodes, links: [] } }),
  )
  return { name, bytes, scripts: [], read: readFlowFile(bytes) }
}

const order = (...files: readonly FlowFile[]) => calleesFirst(files).map(({ name }) => name)

test("flows come after those that they call, however long the chain", () => {
  deepEqual(order(fileOf("a", ["b"]), fileOf("b", ["c"]), fileOf("c", [])), ["c", "b", "a"])
})

test("library flows come before others, and else the order stays", () => {
  deepEqual(order(fileOf("a", [], "api"), fileOf("z", []), fileOf("b", [], "api"), fileOf("y", [])), [
    "z",
    "y",
    "a",
    "b",
  ])
})

test("libraries that call each other in a circle all come once", () => {
  deepEqual(order(fileOf("a", ["b", "a"]), fileOf("b", ["a"])), ["b", "a"])
})

test("files that can't be read here stay, for the server to judge", () => {
  const broken: FlowFile = { name: "broken", bytes: Buffer.from("{"), scripts: [], read: readFlowFile("{") }
  deepEqual(order(broken, fileOf("a", ["gone"])), ["a", "broken"])
})

test("two files of one flow both stay", () => {
  deepEqual(order(fileOf("a", ["b"]), fileOf("b", []), { ...fileOf("b", []), name: "b again" }), ["b", "b again", "a"])
})
