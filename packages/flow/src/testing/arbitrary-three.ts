import * as fc from "fast-check"
import { apply } from "../change/apply.ts"
import type { Operation } from "../change/operation.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import type { Json } from "../document/json.ts"
import type { FlowNode } from "../document/node.ts"
import { arbitraryDocument } from "./arbitrary-document.ts"
import { arbitraryOperation } from "./arbitrary-operation.ts"
import { sampleFlow, sampleNode } from "./sample-flow.ts"

/** A document and what two people made of it. */
export interface Three {
  readonly base: FlowDocument
  readonly ours: FlowDocument
  readonly theirs: FlowDocument
}

const edits = fc.array(arbitraryOperation, { minLength: 1, maxLength: 12 })

const edited = (base: FlowDocument, operations: readonly Operation[]): FlowDocument =>
  operations.reduce((document, operation) => {
    const applied = apply(document, operation)
    return "document" in applied ? applied.document : document
  }, base)

const fieldNames = ["a", "b", "c", "d"]

/** The fields of a form, which come, go, move and change. */
const fields: fc.Arbitrary<Json> = fc
  .shuffledSubarray(fieldNames)
  .chain((names) =>
    fc.tuple(...names.map((name) => fc.constantFrom("Text", "Other").map((label) => ({ name, label })))),
  )

const children = (ids: readonly string[]): fc.Arbitrary<readonly FlowNode[]> =>
  fc.tuple(...ids.map((id) => fc.constantFrom("A", "B").map((name) => sampleNode({ id, name })))).chain((all) =>
    fc.nat(all.length).map((cut) => {
      const [last] = all.slice(cut)
      // A part may be in a part of its page, too.
      return last && cut > 0 ? [...all.slice(0, cut - 1), sampleNode({ id: `${last.id}_in`, children: [last] })] : all
    }),
  )

const childIds = ["c_1", "c_2", "c_3", "c_4", "c_5"]

/** Pages that hand each other their parts, and a form: where two people meet in lists. */
const pages: fc.Arbitrary<FlowDocument> = fc
  .tuple(fc.shuffledSubarray(childIds), fc.nat(5), fields)
  .chain(([ids, cut, list]) =>
    fc.tuple(children(ids.slice(0, cut)), children(ids.slice(cut))).map(([first, second]) =>
      sampleFlow({
        flow: {
          nodes: [
            sampleNode({ id: "n_a", children: first }),
            sampleNode({ id: "n_b", children: second }),
            sampleNode({ id: "n_c", settings: { fields: list } }),
          ],
        },
      }),
    ),
  )

/** By edits of one document, by different documents, and by lists of things with names. */
export const arbitraryThree: fc.Arbitrary<Three> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(arbitraryDocument, edits, edits)
      .map(([base, here, there]) => ({ base, ours: edited(base, here), theirs: edited(base, there) })),
  },
  { weight: 1, arbitrary: fc.record({ base: arbitraryDocument, ours: arbitraryDocument, theirs: arbitraryDocument }) },
  { weight: 2, arbitrary: fc.record({ base: pages, ours: pages, theirs: pages }) },
)
