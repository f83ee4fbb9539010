import * as fc from "fast-check"
import { trackings, type Flow } from "../document/flow.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import type { Extensions } from "../document/extensions.ts"
import type { Json } from "../document/json.ts"
import type { Group, Note, Position } from "../document/layout.ts"
import type { Link } from "../document/link.ts"
import type { FlowNode, Output } from "../document/node.ts"
import type { TextTree } from "../document/texts.ts"

/** What other products' files have in names, and what is hard to write and to sort. */
const oddText = fc.oneof(
  fc.constantFrom("\u00a0", "a\u00a0b", "\u202eabc\u202c", "\u2066x\u2069", "👩‍👩‍👧", "🇮🇹", "\ud83d", "\udd11"),
  fc.constantFrom("\u2028", "\ufeff", "é", "é", '"', "\\", "/", "\r\n", "</script>", "<img onerror=alert(1)>"),
  fc.constantFrom("{{ user.id }}", "$t(a.b)t$", "10", "9", "-1", "constructor", "toString", "x-", "__proto", "null"),
)
const text = (maxLength: number): fc.Arbitrary<string> =>
  fc.oneof(oddText, fc.string({ maxLength }), fc.string({ unit: "binary", maxLength: Math.ceil(maxLength / 2) }))
const named = (maxLength: number): fc.Arbitrary<string> =>
  text(maxLength).map((name) => name.replaceAll("\0", "") || "name")
const key = text(8).filter((name) => name !== "__proto__")

/** -0 is written as 0 (SPEC 2.2), so it can't come back. */
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).map((value) => value + 0)

const dictionary = <Value>(keys: fc.Arbitrary<string>, values: fc.Arbitrary<Value>, maxKeys = 3) =>
  fc.dictionary(keys, values, { maxKeys, noNullPrototype: true })

const reference: fc.Arbitrary<Json> = fc
  .tuple(text(8), fc.constantFrom("$secret", "$connection", "$flow"))
  .map(([name, kind]) =>
    kind === "$secret"
      ? { $secret: name }
      : kind === "$connection"
        ? { $connection: name, kind: "smtp" }
        : { $flow: "flow_library", type: "library", name },
  )

const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4, depthIdentifier: "rich" },
    fc.oneof<fc.Arbitrary<Json>[]>(fc.constantFrom(null, true, false), number, text(12), reference),
    fc.array(tie("json"), { maxLength: 3, depthIdentifier: "rich" }),
    fc.dictionary(key, tie("json"), { maxKeys: 3, depthIdentifier: "rich", noNullPrototype: true }),
  ),
}))

const extensions: fc.Arbitrary<Extensions> = dictionary(text(6), json, 2).map((fields) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [`x-${name}`, value])),
)

/** The fields of a thing, some of them left out, with fields of the author's own beside them. */
const extended = <Thing>(fields: fc.Arbitrary<Thing>): fc.Arbitrary<Thing & Extensions> =>
  fc.tuple(fields, extensions).map(([thing, more]) => ({ ...thing, ...more }))

const elementId = fc.oneof(
  fc.constantFrom("a", "b", "10", "9", "constructor", "toString"),
  fc.string({
    unit: fc.constantFrom("A", "Z", "a", "b", "z", "0", "9", "_", ".", ":", "-"),
    minLength: 1,
    maxLength: 8,
  }),
)

const output: fc.Arbitrary<Output> = extended(fc.record({ id: text(10).map((id) => id || "next"), label: text(10) }))

const { node } = fc.letrec<{ node: FlowNode }>((tie) => ({
  node: extended(
    fc.record(
      {
        id: elementId,
        type: fc.constantFrom("frontend.form", "http.request", "pingam.PageNode", "acme.Retina Scan"),
        version: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.constant(Number.MAX_SAFE_INTEGER)),
        name: text(10),
        settings: dictionary(key, json, 4),
        outputs: fc.array(output, { maxLength: 3 }),
        children: fc.oneof(
          { maxDepth: 3, depthIdentifier: "children" },
          fc.constant<FlowNode[]>([]),
          fc.array(tie("node"), { maxLength: 2, depthIdentifier: "children" }),
        ),
      },
      { requiredKeys: ["id", "type", "version", "name", "settings"] },
    ),
  ),
}))

const link: fc.Arbitrary<Link> = extended(
  fc.record({ from: elementId, output: fc.constantFrom("next", "Magic Link", "OATH+PUSH", "\u00a0"), to: elementId }),
)

const coordinate = fc.oneof(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: -9, max: 9 }))
const size = fc.integer({ min: 1, max: 100_000 })
const position: fc.Arbitrary<Position> = extended(
  fc.record({ x: coordinate, y: coordinate, compact: fc.boolean() }, { requiredKeys: ["x", "y"] }),
)
const color = fc.constantFrom("yellow", "#1f6feb", "")
const note: fc.Arbitrary<Note> = extended(
  fc.record(
    { id: elementId, x: coordinate, y: coordinate, width: size, height: size, text: text(20), color },
    { requiredKeys: ["id", "x", "y", "width", "height", "text"] },
  ),
)
const group: fc.Arbitrary<Group> = extended(
  fc.record(
    { id: elementId, name: text(8), nodes: fc.array(elementId, { maxLength: 3 }), color },
    { requiredKeys: ["id", "name", "nodes"] },
  ),
)

const language = fc.constantFrom("en", "it", "pt-BR", "zh-Hant-TW", "EN")
const { words } = fc.letrec<{ words: TextTree }>((tie) => ({
  words: fc.dictionary(key, fc.oneof({ maxDepth: 3, depthIdentifier: "words" }, text(12), tie("words")), {
    maxKeys: 3,
    depthIdentifier: "words",
    noNullPrototype: true,
  }),
}))

const flow: fc.Arbitrary<Flow> = extended(
  fc.record({
    id: elementId.map((id) => `flow_${id}`),
    category: fc.oneof(fc.constantFrom("authentication", "libraries", "custom"), named(8)),
    type: fc.oneof(fc.constantFrom("login", "library"), named(8)),
    name: named(20),
    description: text(30).map((words_) => words_.replaceAll("\0", "")),
    tags: fc.array(named(6), { maxLength: 3 }),
    tracking: fc.constantFrom(...trackings),
    nodes: fc.array(node, { maxLength: 5 }).map((nodes) => withUniqueIds(nodes, new Set())),
    links: fc.array(link, { maxLength: 6 }),
    texts: extended(fc.record({ fallback: language, languages: dictionary(language, words) })),
  }),
)

/** Documents with all that a file may hold: any text, any settings, fields of the author's own at every level. */
export const arbitraryRichDocument: fc.Arbitrary<FlowDocument> = extended(
  fc.record(
    {
      $schema: text(12),
      format: fc.constant("gatewright/flow" as const),
      formatVersion: fc.constant(1 as const),
      flow,
      layout: extended(
        fc.record({
          nodes: dictionary(elementId, position, 5),
          notes: fc.array(note, { maxLength: 3 }).map((notes) => withUniqueIds(notes, new Set())),
          groups: fc.array(group, { maxLength: 3 }).map((groups) => withUniqueIds(groups, new Set())),
        }),
      ),
    },
    { requiredKeys: ["format", "formatVersion", "flow", "layout"] },
  ),
)

interface Thing {
  readonly id: string
  readonly children?: readonly FlowNode[] | undefined
}

/** The same things under ids that no other has, children included (SPEC 1.6). */
const withUniqueIds = <Item extends Thing>(items: readonly Item[], taken: Set<string>): readonly Item[] =>
  items.map((item) => {
    let { id } = item
    while (taken.has(id)) id = `${id}_`
    taken.add(id)
    return { ...item, id, ...(item.children && { children: withUniqueIds(item.children, taken) }) }
  })
