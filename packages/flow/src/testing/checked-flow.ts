import { check } from "../check/check.ts"
import type { Flow } from "../document/flow.ts"
import type { Layout } from "../document/layout.ts"
import type { FlowNode } from "../document/node.ts"
import type { Link } from "../document/link.ts"
import type { Problem } from "../problem.ts"
import { sampleFlow, sampleNode } from "./sample-flow.ts"
import { testCatalogue } from "./test-catalogue.ts"

/** A node of the test catalogue, called by its id. */
export const node = (id: string, type: string, settings: FlowNode["settings"] = {}): FlowNode =>
  sampleNode({ id, type, name: id, settings })

/** Links written as `from output to`. */
export const links = (...written: readonly string[]): readonly Link[] =>
  written.map((link) => {
    const [from = "", output = "", to = ""] = link.split(" ")
    return { from, output, to }
  })

export const start = node("Start", "flow.start")
export const end = node("End", "flow.endSuccess")

/** A page with a field, a secret field and a button. */
export const form = (id: string, title = "Hello"): FlowNode => ({
  ...node(id, "frontend.form", {
    title,
    fields: [{ name: "username" }, { name: "password", secret: true }],
    buttons: [{ id: "submit", label: "Continue" }],
  }),
})

/** The problems of one rule, or of all, in a flow of the test catalogue. */
export const problemsOf = (
  flow: Partial<Flow>,
  { rule, layout }: { readonly rule?: string; readonly layout?: Partial<Layout> } = {},
): readonly Problem[] =>
  check(sampleFlow({ flow, ...(layout ? { layout } : {}) }), { catalogue: testCatalogue }).filter(
    ({ code }) => rule === undefined || code === `check.${rule}`,
  )
