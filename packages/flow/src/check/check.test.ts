import assert from "node:assert/strict"
import { readdirSync } from "node:fs"
import { test } from "node:test"
import * as fc from "fast-check"
import type { FlowDocument } from "../document/flow-document.ts"
import { jsonAt } from "../document/json-at.ts"
import type { Json } from "../document/json.ts"
import type { FlowNode } from "../document/node.ts"
import { arbitraryDocument } from "../testing/arbitrary-document.ts"
import { end, form, links, node, problemsOf, start } from "../testing/checked-flow.ts"
import { testCatalogue } from "../testing/test-catalogue.ts"
import { checkErrors } from "./errors.ts"
import { check } from "./check.ts"
import { rules } from "./rules.ts"

test("a flow in order has no problem", () => {
  const flow = {
    nodes: [start, form("Page", "$t(title)t$"), node("Create", "users.create", { username: "{{form.username}}" }), end],
    links: links(
      "Start next Page",
      "Page submit Create",
      "Create success End",
      "Create usernameTaken Page",
      "Create failure End",
    ),
    texts: { fallback: "en", languages: { en: { title: "Hello {{user.name}}" } } },
  }
  assert.deepEqual(problemsOf(flow), [])
})

test("an empty flow has one problem: it has no Start", () => {
  assert.deepEqual(
    problemsOf({}).map(({ code }) => code),
    ["check.no-start"],
  )
})

test("each file of a rule is in the list of rules and has a code", () => {
  const files = readdirSync(new URL("rules/", import.meta.url)).filter((name) => !name.endsWith(".test.ts"))
  assert.equal(rules.length, files.length)
  assert.deepEqual(Object.keys(checkErrors).toSorted(), files.map((name) => `check.${name.slice(0, -3)}`).toSorted())
})

const types = fc.constantFrom(...testCatalogue.keys(), "other:Node")
const settings = fc.dictionary(
  fc.constantFrom("title", "username", "password", "fields", "buttons", "when", "name", "value", "text", "flow", "ttl"),
  fc.oneof(
    fc.constantFrom("{{form.username}}", "{{form.password == 1}}", "{{", "$t(a.b)t$", "a == 1", "", "form", "x"),
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom([{ name: "a", secret: true }], [{ id: "submit", label: "$t(c)t$" }]),
  ),
)
const document = fc
  .tuple(arbitraryDocument, fc.array(fc.record({ type: types, settings }), { minLength: 1 }))
  .map(([document, kinds]): FlowDocument => {
    const nodes = document.flow.nodes.map((node, index): FlowNode => {
      const { type, settings } = kinds[index % kinds.length]!
      return { ...node, type, settings }
    })
    return { ...document, flow: { ...document.flow, nodes } }
  })

test("whatever a document holds, problems are whole sentences with registered codes and places that are there", () => {
  fc.assert(
    fc.property(document, (document) => {
      for (const { code, message, at } of check(document, { catalogue: testCatalogue })) {
        assert.ok(code in checkErrors)
        assert.match(message, /^[^a-z].*\.$/su)
        // A setting that is not there has a place all the same: where it would be.
        const [place = ""] = at?.pointer?.split("/settings/") ?? []
        const path = place
          .split("/")
          .slice(1)
          .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
        assert.notEqual(jsonAt(document as unknown as Json, path), undefined, at?.pointer)
      }
    }),
  )
})
