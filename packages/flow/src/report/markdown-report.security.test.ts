import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { compare } from "../compare/compare.ts"
import { sampleFlow, sampleNode } from "../testing/sample-flow.ts"
import { markdownReport } from "./markdown-report.ts"

const hostile = [
  "<img src=x onerror=alert(1)>",
  "</code></summary></details><script>alert(1)</script>",
  "a | b | c",
  "`x` ```",
  "[link](https://evil.example)",
  "![x](javascript:alert(1))",
  "@somebody #1 www.evil.example",
  "\u202egnp.exe",
  "two\nlines\r\n\n# and a heading",
  "**bold** _it_ ~~x~~ $x$ :tada:",
  "&lt;b&gt;",
]

const reportWith = (text: string): string => {
  const flow = (value: string) =>
    sampleFlow({ flow: { name: text, nodes: [sampleNode({ name: text, settings: { [text]: value, a: value } })] } })
  const [before, after] = [flow(`${text}\n1`), flow(`${text}\n2`)]
  const problem = { code: "check.x", severity: "error", message: text } as const
  return markdownReport({
    flows: [
      {
        action: "new-version",
        id: "flow_a",
        name: text,
        before,
        after,
        changes: compare(before, after),
        problems: [problem],
        newCapabilities: [{ kind: "http", detail: text }],
        merge: { kept: [], conflicts: [{ label: text }], open: 1 },
      },
    ],
    requirements: [{ kind: "secret", key: text, arriving: false }],
    problems: [problem],
  })
}

/** The report without its blocks of differences, which hold text as it is. */
const outsideFences = (report: string): string => report.replaceAll(/^(`{3,})diff\n[^]*?^\1$/gm, "")

test("no text of a flow becomes markup, a link, a mention or another line of the report", () => {
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom(...hostile), fc.string({ maxLength: 50 })), (text) => {
      const report = reportWith(text)
      const outside = outsideFences(report)
      assert.deepEqual(outside.match(/<(?!\/?(?:code|details|summary)>)/g), null)
      assert.equal(outside.match(/<details>/g)?.length, outside.match(/<\/details>/g)?.length)
      assert.doesNotMatch(outside, /[@`[\]$~*]|:\/\/|www\.|\u202e|^#(?!## Plan)/m)
      for (const row of outside.split("\n").filter((line) => line.startsWith("|")))
        assert.equal(row.split("|").length, 8)
    }),
  )
})

test("no text closes the block of a difference", () => {
  const report = reportWith("````\n`````\n</details>")
  assert.match(report, /^`{6}diff$/m)
})

test("values that look like a secret are not in a report", () => {
  const flow = (value: string) =>
    sampleFlow({ flow: { nodes: [sampleNode({ settings: { headers: [{ name: "Authorization", value }] } })] } })
  const [before, after] = [flow("Bearer 8f14e45fceea167a5a36"), flow("Bearer c9f0f895fb98ab9159f5")]
  const report = markdownReport({
    flows: [
      {
        action: "new-version",
        id: "flow_a",
        name: "A",
        before,
        after,
        changes: compare(before, after),
        problems: [],
        newCapabilities: [],
      },
    ],
    requirements: [],
    problems: [],
  })
  assert.match(report, /••••••/)
  assert.doesNotMatch(report, /8f14e45|c9f0f89/)
})
