import assert from "node:assert/strict"
import { test } from "node:test"
import { z } from "zod"
import { catalogueOf } from "../catalogue/catalogue.ts"
import { defineNode } from "../catalogue/node-definition.ts"
import { node } from "../testing/checked-flow.ts"
import { sampleFlow } from "../testing/sample-flow.ts"
import { capabilitiesOf } from "./capabilities-of.ts"

const common = { version: 1, group: "Server side", summary: "", side: "backend", outputs: () => [] } as const
const catalogue = catalogueOf([
  defineNode({
    ...common,
    type: "call",
    label: "Call",
    settings: z.strictObject({ host: z.string() }),
    defaults: { host: "" },
    capabilities: ({ host }) => [{ kind: "http", detail: host }],
  }),
  defineNode({
    ...common,
    type: "script",
    label: "Script",
    settings: z.strictObject({}),
    defaults: {},
    capabilities: () => [{ kind: "script" }],
  }),
])

const can = (...nodes: readonly ReturnType<typeof node>[]) => capabilitiesOf(sampleFlow({ flow: { nodes } }), catalogue)

test("each capability is told once, in order", () => {
  const hosts = ["b.example", "a.example", "b.example"]
  assert.deepEqual(can(...hosts.map((host, index) => node(`n_${index}`, "call", { host }))), [
    { kind: "http", detail: "a.example" },
    { kind: "http", detail: "b.example" },
  ])
})

test("scripts are counted", () => {
  assert.deepEqual(can(node("a", "script")), [{ kind: "script", detail: "1 script" }])
  assert.deepEqual(can(node("a", "script"), node("b", "script")), [{ kind: "script", detail: "2 scripts" }])
})

test("settings that don't fit, unknown types, newer versions and pages can do nothing", () => {
  const page = { ...node("page", "script"), children: [node("part", "script")] }
  assert.deepEqual(
    can(node("a", "call", { host: 1 }), node("b", "other"), { ...node("c", "script"), version: 2 }, page),
    [],
  )
})
