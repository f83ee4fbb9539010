import assert from "node:assert/strict"
import { test } from "node:test"
import { newFlow } from "../document/new-flow.ts"
import type { Flow } from "../document/flow.ts"
import { testCatalogue } from "../testing/test-catalogue.ts"
import { check } from "./check.ts"

// Sizes at which anything that grows with the square takes minutes, and the time of a test file is up before.

const problemsOf = (parts: Partial<Flow>) => {
  const document = newFlow({ id: "flow_big", category: "authentication", type: "login", name: "Big" })
  return check({ ...document, flow: { ...document.flow, ...parts } }, { catalogue: testCatalogue })
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)

const form = (id: string, settings: object) => ({
  id,
  type: "frontend.form",
  version: 2,
  name: id,
  settings: { fields: [], buttons: [], ...settings },
})

test("a file with tens of thousands of languages is checked", () => {
  const languages = Object.fromEntries(numbers(60_000).map((index) => [`en-x${index}`, {}]))
  const problems = problemsOf({
    nodes: [form("n_1", { title: "$t(a.b)t$" })],
    texts: { fallback: "en", languages: { en: { a: { b: "x" } }, ...languages } },
  })
  assert.ok(problems.every(({ code }) => code !== "check.missing-text"))
})

test("a file with tens of thousands of forms that make the same variable is checked", () => {
  const nodes = numbers(20_000).map((index) =>
    form(`n_${index}`, { title: `{{form.field${index}}}`, fields: [{ name: `field${index}` }] }),
  )
  assert.ok(problemsOf({ nodes }).every(({ code }) => code !== "check.unknown-variable"))
})
