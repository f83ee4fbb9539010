import * as fc from "fast-check"
import type { FlowDocument } from "../document/flow-document.ts"
import type { Json } from "../document/json.ts"
import type { Group, Note, Position } from "../document/layout.ts"
import type { Link } from "../document/link.ts"
import type { FlowNode } from "../document/node.ts"

/** Ids from a pool this small meet each other: links find their nodes, and some find none. */
export const arbitraryNodeId = fc.constantFrom("n_a", "n_b", "n_c", "n_d", "constructor")
const itemId = fc.constantFrom("i_1", "i_2", "i_3")

const key = fc.constantFrom("a", "b", "a/b", "~", "", "10", "9", "toString")

/** JSON whose keys need escaping in a pointer, look like numbers, or are names of what every object has. */
export const arbitraryJson: fc.Arbitrary<Json> = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3, depthIdentifier: "json" },
    fc.constantFrom<Json>(null, true, false, 0, -1, 1.5, "", "a", "{{ form.username }}", "🔑\u00a0\u202e"),
    fc.array(tie("json"), { maxLength: 3, depthIdentifier: "json" }),
    fc.dictionary(key, tie("json"), { maxKeys: 3, depthIdentifier: "json" }),
  ),
})).json

const extensions = fc.dictionary(fc.constantFrom("x-a", "x-b/~"), arbitraryJson, { maxKeys: 1 })

const output = fc.constantFrom("next", "failure", "Magic Link", "OATH+PUSH")

/** A document whose ids clash is none, so children have a pool of their own; one may be on another page in another document. */
const child: fc.Arbitrary<FlowNode> = fc.nat(9).map((number) => ({
  id: `n_child_${number}`,
  type: "pingam.UsernameCollectorNode",
  version: 1,
  name: "Username",
  settings: {},
}))

export const arbitraryNode: fc.Arbitrary<FlowNode> = fc
  .record(
    {
      id: arbitraryNodeId,
      type: fc.constantFrom("frontend.form", "pingam.PageNode"),
      version: fc.integer({ min: 1, max: 3 }),
      name: fc.string({ maxLength: 8 }),
      settings: fc.dictionary(key, arbitraryJson, { maxKeys: 3 }),
      outputs: fc.array(fc.record({ id: output, label: fc.string({ maxLength: 5 }) }), { maxLength: 2 }),
      children: fc.array(child, { maxLength: 1 }),
    },
    { requiredKeys: ["id", "type", "version", "name", "settings"] },
  )
  .chain((node) => extensions.map((more): FlowNode => ({ ...node, ...more })))

/** One link comes up often, so that an edit of a link meets it. */
const linkEnds = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ from: "n_a", output: "next", to: "n_b" }) },
  { weight: 2, arbitrary: fc.record({ from: arbitraryNodeId, output, to: arbitraryNodeId }) },
)

export const arbitraryLink: fc.Arbitrary<Link> = linkEnds.chain((link) =>
  extensions.map((more): Link => ({ ...link, ...more })),
)

const coordinate = fc.integer({ min: -1000, max: 1000 })

export const arbitraryPosition: fc.Arbitrary<Position> = fc
  .record({ x: coordinate, y: coordinate, compact: fc.boolean() }, { requiredKeys: ["x", "y"] })
  .chain((position) => extensions.map((more): Position => ({ ...position, ...more })))

const size = fc.integer({ min: 1, max: 500 })

export const arbitraryNote: fc.Arbitrary<Note> = fc.record(
  {
    id: itemId,
    x: coordinate,
    y: coordinate,
    width: size,
    height: size,
    text: fc.string(),
    color: fc.constant("blue"),
  },
  { requiredKeys: ["id", "x", "y", "width", "height", "text"] },
)

export const arbitraryGroup: fc.Arbitrary<Group> = fc.record({
  id: itemId,
  name: fc.string({ maxLength: 5 }),
  nodes: fc.array(arbitraryNodeId, { maxLength: 3 }),
})

const words = fc.oneof(
  fc.dictionary(fc.constantFrom("title", "help", "a/b"), fc.string({ maxLength: 5 })),
  fc.constant({ login: { title: "Sign in", deep: { help: "?" } } }),
)

export const arbitraryTexts = fc.record({
  fallback: fc.constantFrom("en", "it"),
  languages: fc.dictionary(fc.constantFrom("en", "it", "pt-BR"), words, { maxKeys: 3 }),
})

const withUniqueIds = (nodes: readonly FlowNode[]): boolean => {
  const children = nodes.flatMap((node) => node.children ?? []).map(({ id }) => id)
  return new Set(children).size === children.length
}

const byId = { selector: ({ id }: { readonly id: string }) => id }

/** Small documents of every shape that a file may have: stray places, dangling links, members that are missing. */
export const arbitraryDocument: fc.Arbitrary<FlowDocument> = fc
  .record({
    flow: fc.record({
      id: fc.constantFrom("flow_a", "flow_b"),
      category: fc.constantFrom("authentication", "custom"),
      type: fc.constantFrom("login", "logout"),
      name: fc.string({ minLength: 1, maxLength: 8 }),
      description: fc.string({ maxLength: 8 }),
      tags: fc.uniqueArray(fc.constantFrom("mfa", "beta", "old")),
      tracking: fc.constantFrom("off", "always", "onError", "onFailure"),
      nodes: fc.uniqueArray(arbitraryNode, { ...byId, maxLength: 4 }).filter(withUniqueIds),
      links: fc.uniqueArray(arbitraryLink, {
        selector: ({ from, output: exit, to }) => JSON.stringify([from, exit, to]),
        maxLength: 5,
      }),
      texts: arbitraryTexts,
    }),
    layout: fc.record({
      nodes: fc.dictionary(arbitraryNodeId, arbitraryPosition, { maxKeys: 4 }),
      notes: fc.uniqueArray(arbitraryNote, { ...byId, maxLength: 2 }),
      groups: fc.uniqueArray(arbitraryGroup, { ...byId, maxLength: 2 }),
    }),
  })
  .chain(({ flow, layout }) =>
    fc.tuple(extensions, extensions, extensions).map(([atRoot, atFlow, atLayout]): FlowDocument => ({
      format: "gatewright/flow",
      formatVersion: 1,
      flow: { ...flow, ...atFlow },
      layout: { ...layout, ...atLayout },
      ...atRoot,
    })),
  )
