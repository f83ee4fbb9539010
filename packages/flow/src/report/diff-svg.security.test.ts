import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import type { FlowDocument } from "../document/flow-document.ts"
import { arbitraryRichDocument } from "../testing/arbitrary-rich-document.ts"
import { sampleFlow, sampleNode } from "../testing/sample-flow.ts"
import { diffSvg } from "./diff-svg.ts"

const hostile = [
  `<script>alert(1)</script>`,
  `"><image href="https://evil.example/x" onload="alert(1)"/>`,
  `</style></svg><script>alert(1)</script>`,
  `]]><!-- & &lt;`,
  "\u202egnp.exe \0\u0001\ud83d",
]

const flowWith = (text: string): FlowDocument =>
  sampleFlow({
    flow: {
      name: text,
      nodes: [sampleNode({ name: text, type: text, outputs: [{ id: text, label: text }] })],
      links: [{ from: "n_a", output: text, to: "n_a" }],
    },
  })

/** What the drawing is made of when nobody is hostile: XML 1.0 section 3.1, with these names and no others. */
const elements = new Set(["svg", "title", "desc", "style", "rect", "text", "g", "circle", "path"])
const attributes = new Set("xmlns class role aria-label width height viewBox x y rx cx cy r d xml:space".split(" "))
const piece = /<\/[a-z]+>|<[a-z]+(?: [A-Za-z:-]+="[^"<]*")*\/?>|[^<]+/y

const assertHarmless = (svg: string): void => {
  const pieces = piecesOf(svg)
  for (const tag of pieces.filter((one) => one.startsWith("<"))) {
    assert.ok(elements.has(/[a-z]+/.exec(tag)?.[0] ?? ""), tag)
    for (const [, name = ""] of tag.matchAll(/ ([A-Za-z:-]+)="[^"]*"/g)) assert.ok(attributes.has(name), tag)
  }
  assertClosed(pieces)
  assert.ok(svg.isWellFormed())
  // oxlint-disable-next-line no-control-regex -- control characters are what must not be there
  assert.doesNotMatch(svg, /[\0-\x08\x0b-\x1f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/)
  assert.doesNotMatch(svg.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, ""), /&/)
}

const piecesOf = (svg: string): readonly string[] => {
  const pieces = [...svg.matchAll(new RegExp(piece, "gy"))].map(([text]) => text)
  assert.equal(pieces.join(""), svg)
  return pieces
}

const assertClosed = (pieces: readonly string[]): void => {
  const open: string[] = []
  for (const tag of pieces) {
    const name = /^<\/?([a-z]+)/.exec(tag)?.[1]
    if (name === undefined || tag.endsWith("/>")) continue
    if (tag.startsWith("</")) assert.equal(open.pop(), name)
    else open.push(name)
  }
  assert.deepEqual(open, [])
}

test("no text of a flow becomes an element, an attribute or a reference", () => {
  for (const text of hostile) {
    assertHarmless(diffSvg({ before: flowWith("plain"), after: flowWith(text) }))
    assertHarmless(diffSvg({ before: flowWith(text), after: sampleFlow() }))
  }
})

test("whatever a flow holds, its picture is harmless and its tags are closed", () => {
  fc.assert(
    fc.property(arbitraryRichDocument, arbitraryRichDocument, (before, after) => {
      assertHarmless(diffSvg({ before, after }))
    }),
  )
})
