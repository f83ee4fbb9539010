import assert from "node:assert/strict"
import { test } from "node:test"
import type { Json } from "../../document/json.ts"
import { withJsonAt } from "../../document/json-at.ts"
import { pathOf } from "../../document/pointer.ts"
import { writeJson } from "../../export/write-json.ts"
import { sampleFlow, sampleNode } from "../../testing/sample-flow.ts"
import { complaintsIn } from "./complaints-in.ts"
import { documentProblems } from "./document-problems.ts"

const sample: Json = JSON.parse(
  JSON.stringify(
    sampleFlow({
      flow: {
        nodes: [
          sampleNode({ name: "Credentials" }),
          sampleNode({ id: "n_page", name: " ", children: [sampleNode({ id: "n_part", name: "User name" })] }),
        ],
        links: [{ from: "n_a", output: "next", to: "n_page" }],
        texts: { fallback: "en", languages: { en: { sign: { in: "Sign in" } } } },
      },
      layout: {
        nodes: { n_a: { x: 1, y: 2 } },
        notes: [{ id: "note", x: 0, y: 0, width: 100, height: 100, text: "" }],
        groups: [{ id: "group", name: "", nodes: ["n_a"] }],
      },
    }),
  ),
)

const problemsAt = (pointer: string, value: Json | undefined, { isMigrated = false } = {}) => {
  const json = withJsonAt(sample, pathOf(pointer) ?? [], value)
  assert.ok(json !== undefined)
  const text = isMigrated ? undefined : writeJson(json, 2)
  return documentProblems({ json, complaints: complaintsIn(json), text })
}

const rows: readonly (readonly [pointer: string, value: Json | undefined, ...messages: readonly string[]])[] = [
  ["/layout", undefined, 'Line 1, column 1: the file lacks the field "layout". Add it.'],
  ["/flow", null, "Line 4, column 11: the flow is not valid: it must be an object, not null."],
  [
    "/flow/id",
    "login",
    'Line 5, column 11: "id" in the flow is not valid: it must begin with flow_ and have 1 to 195 of the characters A-Z a-z 0-9 _ . : - after it.',
  ],
  ["/flow/name", "", 'Line 8, column 13: "name" in the flow is not valid: it must not be empty.'],
  [
    "/flow/name",
    "n".repeat(501),
    'Line 8, column 13: "name" in the flow is not valid: it must have at most 500 characters, and has 501.',
  ],
  [
    "/flow/tracking",
    "sometimes",
    'Line 11, column 17: "tracking" in the flow is not valid: it must be "off" or "always" or "onError" or "onFailure".',
  ],
  ["/flow/tags", "mfa", 'Line 10, column 13: "tags" in the flow is not valid: it must be a list, not a text.'],
  ["/flow/tags", [true], 'Line 11, column 7: "tags[0]" in the flow is not valid: it must be a text, not true.'],
  ["/flow/nodes", {}, 'Line 12, column 14: "nodes" in the flow is not valid: it must be a list, not an object.'],
  ["/flow/nodes/0", 7, "Line 13, column 7: the node number 1 is not valid: it must be an object, not a number."],
  [
    "/flow/nodes/0/settings",
    undefined,
    'Line 13, column 7: the node “Credentials” lacks the field "settings". Add it.',
  ],
  [
    "/flow/nodes/0/setings",
    {},
    'Line 19, column 9: the node “Credentials” has the unknown field "setings". Is "settings" meant?',
  ],
  [
    "/flow/nodes/0/owner",
    "me",
    'Line 19, column 9: the node “Credentials” has the unknown field "owner". Remove it, or let its name begin with x- to keep it.',
  ],
  [
    "/flow/nodes/0/version",
    "1",
    'Line 16, column 20: "version" in the node “Credentials” is not valid: it must be a whole number, not a text.',
  ],
  [
    "/flow/nodes/0/version",
    1.5,
    'Line 16, column 20: "version" in the node “Credentials” is not valid: it must be a whole number, not 1.5.',
  ],
  [
    "/flow/nodes/0/outputs",
    [{ id: "", label: "" }],
    'Line 21, column 19: "outputs[0].id" in the node “Credentials” is not valid: it must not be empty.',
  ],
  [
    "/flow/nodes/1/version",
    0,
    'Line 23, column 20: "version" in the node “n_page” is not valid: it must be at least 1, not 0.',
  ],
  [
    "/flow/nodes/1/children/0/name",
    null,
    'Line 31, column 21: "name" in the node “n_part” is not valid: it must be a text, not null.',
  ],
  ["/flow/nodes/1/id", "n_a", 'Line 21, column 15: two nodes have the id "n_a". Give one of them another one.'],
  [
    "/flow/nodes/1/children/0/id",
    "n_a",
    'Line 28, column 19: two nodes have the id "n_a". Give one of them another one.',
  ],
  [
    "/flow/links/0/to",
    "a b",
    'Line 41, column 15: "to" in the link number 1 is not valid: it must have 1 to 200 of the characters A-Z a-z 0-9 _ . : -.',
  ],
  [
    "/flow/texts/languages/en us",
    {},
    'Line 52, column 9: the key "en us" of "languages" in the texts is not valid: it must be a language tag, such as en or pt-BR.',
  ],
  [
    "/flow/texts/languages/en/sign/in",
    5,
    'Line 49, column 19: "languages.en.sign.in" in the texts is not valid: it must be a text or an object, not a number.',
  ],
  [
    "/layout/nodes/a b",
    { x: 0, y: 0 },
    'Line 61, column 7: the key "a b" of "nodes" in the layout is not valid: it must have 1 to 200 of the characters A-Z a-z 0-9 _ . : -.',
  ],
  [
    "/layout/nodes/n_a/x",
    2_000_000,
    'Line 58, column 14: "x" in the position of “n_a” is not valid: it must be at most 1000000, not 2000000.',
  ],
  [
    "/layout/nodes/n_a/compact",
    "yes",
    'Line 60, column 20: "compact" in the position of “n_a” is not valid: it must be true or false, not a text.',
  ],
  ["/layout/notes/0/width", undefined, 'Line 63, column 7: the note number 1 lacks the field "width". Add it.'],
  [
    "/layout/groups/0/nodes/0",
    1,
    'Line 77, column 11: "nodes[0]" in the group number 1 is not valid: it must be a text, not a number.',
  ],
]

for (const [pointer, value, ...messages] of rows) {
  test(`${pointer} as ${JSON.stringify(value)?.slice(0, 20)} is refused with its place`, () => {
    const problems = problemsAt(pointer, value)
    assert.deepEqual(
      problems.map(({ message }) => message),
      messages,
    )
    assert.ok(problems[0]?.at?.pointer?.startsWith(pointer))
  })
}

test("a problem of a node names the node, the innermost one on a page", () => {
  assert.deepEqual(problemsAt("/flow/nodes/1/children/0/version", -1), [
    {
      code: "import.invalid",
      severity: "error",
      message: 'Line 30, column 24: "version" in the node “User name” is not valid: it must be at least 1, not -1.',
      at: {
        pointer: "/flow/nodes/1/children/0/version",
        node: "n_part",
        nodeName: "User name",
        line: 30,
        column: 24,
        excerpt: '            "version": -1,',
      },
    },
  ])
})

test("a document that was migrated has no lines: it stands in no file", () => {
  assert.deepEqual(problemsAt("/flow/nodes/0/version", 0, { isMigrated: true }), [
    {
      code: "import.invalid",
      severity: "error",
      message: '"version" in the node “Credentials” is not valid: it must be at least 1, not 0.',
      at: { pointer: "/flow/nodes/0/version", node: "n_a", nodeName: "Credentials" },
    },
  ])
})

test("a value that breaks several rules is told of each", () => {
  assert.deepEqual(
    problemsAt("/flow/name", "\0".repeat(501)).map(({ message }) => message.replace(/^.*: it/, "it")),
    ["it must have at most 500 characters, and has 501.", "it must not hold the character U+0000."],
  )
})

test("the first twenty problems are told, and how many more there are (SPEC 4.9)", () => {
  const problems = problemsAt("/flow/links", Array<Json>(22).fill(0))
  assert.equal(problems.length, 21)
  assert.deepEqual(problems.at(-1), {
    code: "import.more-problems",
    severity: "error",
    message: "The file has 2 more problems than these. Mend these first, then read the file again.",
  })
})
