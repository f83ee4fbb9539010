import * as fc from "fast-check"
import type { FlowDocument } from "../document/flow-document.ts"
import { addNode } from "../edit/add-node.ts"
import { addNote } from "../edit/add-note.ts"
import { align } from "../edit/align.ts"
import { connect } from "../edit/connect.ts"
import { distribute } from "../edit/distribute.ts"
import { duplicate } from "../edit/duplicate.ts"
import type { Edited } from "../edit/edited.ts"
import { extractLibrary } from "../edit/extract-library.ts"
import { groupNodes } from "../edit/group-nodes.ts"
import { insertOnLink } from "../edit/insert-on-link.ts"
import { linkKey } from "../edit/link-key.ts"
import { nudge } from "../edit/nudge.ts"
import { paste } from "../edit/paste.ts"
import { removeNodes } from "../edit/remove-nodes.ts"
import { resize } from "../edit/resize.ts"
import { tidy } from "../edit/tidy.ts"
import { ungroup } from "../edit/ungroup.ts"
import { arbitraryDocument } from "./arbitrary-document.ts"
import { testCatalogue as catalogue } from "./test-catalogue.ts"

/** Something that a person may want of any document; `step` makes its ids others than those of the steps before. */
export interface NamedEdit {
  readonly name: string
  readonly edit: (document: FlowDocument, step: number) => Edited
}

const type = fc.constantFrom(...catalogue.keys(), "acme.unknown")
const point = fc.record({
  x: fc.double({ min: -2000, max: 2000, noNaN: true }),
  y: fc.integer({ min: -2000, max: 2000 }),
})
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })

/** Chooses by a number: documents change on the way, so that what there is to choose from is not known before. */
const pick = <Item>(items: readonly Item[], number: number): Item | undefined =>
  items[number % Math.max(items.length, 1)]

/** A third of what can be selected, or so. */
const selected = ({ flow, layout }: FlowDocument, numbers: readonly number[]): readonly string[] => {
  const all = [
    ...flow.nodes.map(({ id }) => id),
    ...layout.notes.map(({ id }) => id),
    ...layout.groups.map(({ id }) => id),
    ...flow.links.map(linkKey),
    "gone",
  ]
  return [...new Set(numbers.flatMap((number) => pick(all, number) ?? []))]
}

const numbers = fc.array(fc.nat(50), { maxLength: 6 })
const number = fc.nat(50)

/** Some ids are taken on purpose. */
const idsOf = (step: number) => {
  let count = 0
  return () => ((count += 1) % 4 === 1 ? "n_a" : `new_${step}_${count}`)
}

const named =
  (name: string) =>
  (edit: NamedEdit["edit"]): NamedEdit => ({ name, edit })

const edits: readonly fc.Arbitrary<NamedEdit>[] = [
  fc.tuple(type, maybe(point), maybe(number)).map(([of, at, from]) =>
    named("addNode")((document, step) => {
      const link = from === undefined ? undefined : pick(document.flow.links, from)
      const output = link && { node: link.from, output: link.output }
      return addNode({ document, catalogue, newId: idsOf(step), type: of, at, from: output })
    }),
  ),
  fc.tuple(type, number, maybe(point), maybe(number)).map(([of, which, at, there]) =>
    named("insertOnLink")((document, step) => {
      const link = pick(document.flow.links, which) ?? { from: "n_a", output: "next", to: "n_b" }
      const node = there === undefined ? undefined : pick(document.flow.nodes, there)
      const insert = node ? { node: node.id } : { type: of }
      return insertOnLink({ document, catalogue, newId: idsOf(step), link, insert, at })
    }),
  ),
  fc.tuple(number, number, maybe(number), fc.constantFrom("next", "success", "submit")).map(([a, b, old, free]) =>
    named("connect")((document) => {
      const from = pick(document.flow.nodes, a)?.id ?? "gone"
      const to = pick(document.flow.nodes, b)?.id ?? "gone"
      const output = document.flow.links.find((link) => link.from === from)?.output ?? free
      const instead = old === undefined ? undefined : pick(document.flow.links, old)
      return connect({ document, catalogue, link: { from, output, to }, instead })
    }),
  ),
  fc
    .tuple(numbers, fc.boolean())
    .map(([ids, reconnect]) =>
      named("removeNodes")((document) => removeNodes({ document, catalogue, ids: selected(document, ids), reconnect })),
    ),
  numbers.map((ids) =>
    named("duplicate")((document, step) =>
      duplicate({ document, catalogue, newId: idsOf(step), ids: selected(document, ids) }),
    ),
  ),
  fc
    .tuple(arbitraryDocument, maybe(point))
    .map(([clip, at]) =>
      named("paste")((document, step) => paste({ document, catalogue, newId: idsOf(step), clip, at })),
    ),
  fc
    .tuple(numbers, fc.constantFrom("left", "center", "right", "top", "middle", "bottom"))
    .map(([ids, edge]) =>
      named("align")((document) => align({ document, catalogue, ids: selected(document, ids), edge })),
    ),
  fc
    .tuple(numbers, fc.constantFrom("across", "down"))
    .map(([ids, axis]) =>
      named("distribute")((document) => distribute({ document, catalogue, ids: selected(document, ids), axis })),
    ),
  fc
    .tuple(numbers, point)
    .map(([ids, by]) => named("nudge")((document) => nudge({ document, catalogue, ids: selected(document, ids), by }))),
  fc
    .tuple(numbers, maybe(fc.boolean()))
    .map(([ids, compact]) =>
      named("resize")((document) => resize({ document, catalogue, ids: selected(document, ids), compact })),
    ),
  maybe(numbers).map((ids) =>
    named("tidy")((document) => tidy({ document, catalogue, ids: ids && selected(document, ids) })),
  ),
  point.map((at) => named("addNote")((document, step) => addNote({ document, catalogue, newId: idsOf(step), at }))),
  numbers.map((ids) =>
    named("groupNodes")((document, step) => groupNodes({ document, newId: idsOf(step), ids: selected(document, ids) })),
  ),
  numbers.map((ids) => named("ungroup")((document) => ungroup({ document, ids: selected(document, ids) }))),
  numbers.map((ids) =>
    named("extractLibrary")((document, step) =>
      extractLibrary({
        document,
        catalogue,
        newId: idsOf(step),
        ids: selected(document, ids),
        name: "Part",
        flowId: `flow_part_${step}`,
      }),
    ),
  ),
]

/** Each edit is as likely as any other, and may or may not fit the document that it meets. */
export const arbitraryEdit: fc.Arbitrary<NamedEdit> = fc.oneof(...edits)
