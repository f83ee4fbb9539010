import assert from "node:assert/strict"
import { test } from "node:test"
import { end, form, links, node, start } from "../testing/checked-flow.ts"
import { sampleFlow } from "../testing/sample-flow.ts"
import { testCatalogue } from "../testing/test-catalogue.ts"
import { textUses } from "./text-uses.ts"
import { variablesOf } from "./variables-of.ts"

const document = sampleFlow({
  flow: {
    nodes: [
      start,
      form("Page", "$t(title)t$"),
      node("Create", "users.create", { username: "{{form.username}} {{user.email}} {{nobody.knows}}" }),
      end,
    ],
    links: links("Start next Page", "Page submit Create", "Create success End"),
    texts: { fallback: "en", languages: { en: { title: "Hello {{form.username}}" } } },
  },
})
const [, page, create] = document.flow.nodes
const variables = new Map(variablesOf(document, { catalogue: testCatalogue }).map((each) => [each.path, each]))

test("a variable tells who makes it and who reads it, in settings and in the words that a node shows", () => {
  const { makers, readers, origin } = variables.get("form.username") ?? {}
  assert.equal(origin, "node")
  assert.deepEqual(makers, [page?.id])
  assert.deepEqual(new Set(readers?.map((reader) => reader.node)), new Set([page?.id, create?.id]))
})

test("what is read below a name of the system is one of the system's", () => {
  assert.equal(variables.get("user.email")?.origin, "system")
})

test("what nothing makes is told as such", () => {
  const { origin, makers } = variables.get("nobody.knows") ?? {}
  assert.deepEqual({ origin, makers }, { origin: "read", makers: [] })
})

test("a text tells which nodes show it", () => {
  const uses = textUses(document, { catalogue: testCatalogue })
  assert.deepEqual(
    [...uses].map(([key, readers]) => [key, readers.map((reader) => reader.node)]),
    [["title", [page?.id]]],
  )
})
