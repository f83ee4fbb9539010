import assert from "node:assert/strict"
import { globSync, readFileSync } from "node:fs"
import { test } from "node:test"
import { exportFlow } from "../../export/export-flow.ts"
import { writeFlow } from "../../export/write-flow.ts"
import { sampleFlow, sampleNode } from "../../testing/sample-flow.ts"
import { readFlowFile } from "../read-flow-file.ts"
import type { ImportTarget } from "./import-plan.ts"
import { planImport } from "./plan-import.ts"

const filesIn = (pattern: string): readonly string[] => {
  const files = globSync(new URL(pattern, import.meta.url).pathname)
  assert.ok(files.length > 5, `${pattern} is empty`)
  return files
}

const planOf = (file: string | Uint8Array, target: Partial<ImportTarget> = {}) => {
  const read = readFlowFile(file)
  if (read.kind === "refused") return { kind: "unreadable", codes: read.problems.map(({ code }) => code) } as const
  let count = 0
  return planImport({
    read,
    target: { preserveId: true, onConflict: "ask", ...target },
    existing: { byId: new Map(), names: new Set() },
    newId: () => `flow_new${++count}`,
  })
}

test("each example is added where it belongs and exported as the same bytes, with no secret suspected (I1.14)", () => {
  for (const file of filesIn("../../../../../examples/*/*.flow.json")) {
    const text = readFileSync(file, "utf8")
    const plan = planOf(text)
    assert.equal(plan.kind, "create", file)
    if (plan.kind !== "create") continue
    const exported = exportFlow(plan.document)
    assert.equal(exported.kind === "file" ? exported.text : exported.problems, text, file)
  }
})

test("each journey of PingAM is added anywhere and exported with its libraries, with no secret suspected", () => {
  const targets = [{ category: "libraries" }, { category: "custom", type: "Onboarding", preserveId: false }]
  for (const file of filesIn("../../../fixtures/pingam/*.json")) {
    for (const target of targets) {
      const plan = planOf(readFileSync(file), target)
      if (plan.kind === "unreadable") continue
      assert.equal(plan.kind, "create", file)
      for (const document of [plan.document, ...plan.libraries.map((library) => library.document)]) {
        const exported = exportFlow(document)
        assert.deepEqual(exported.kind === "refused" ? exported.problems : [], [], file)
        assert.equal(exported.kind === "file" && planOf(exported.text).kind, "create", file)
      }
    }
  }
})

test("flags, tenants, authors and times in a file are refused on reading, so that none is ever taken over (SPEC 5.3)", () => {
  for (const field of ["active", "isDefault", "tenant", "author", "createdAt"]) {
    const file: object = { ...sampleFlow(), flow: { ...sampleFlow().flow, [field]: true } }
    assert.equal(planOf(JSON.stringify(file)).kind, "unreadable", field)
  }
})

test("x- fields survive at every level", () => {
  const extra = { "x-extra": { author: "a" } }
  const document = sampleFlow({
    flow: { ...extra, nodes: [sampleNode(extra)], links: [{ from: "n_a", output: "next", to: "n_a", ...extra }] },
    layout: { ...extra, nodes: { n_a: { x: 0, y: 0, ...extra } } },
    ...extra,
  })
  const plan = planOf(writeFlow(document), { preserveId: false, category: "authentication", type: "login" })
  assert.deepEqual(plan.kind === "create" && plan.document, {
    ...document,
    flow: { ...document.flow, id: "flow_new1" },
  })
})
