import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import type { Change } from "../compare/change.ts"
import { compare } from "../compare/compare.ts"
import { flowDocumentSchema, type FlowDocument } from "../document/flow-document.ts"
import { writeFlow } from "../export/write-flow.ts"
import { arbitraryThree } from "../testing/arbitrary-three.ts"
import { merge } from "./merge.ts"
import type { Conflict, Side } from "./merged.ts"
import { identityOf } from "./sides.ts"

const runs = { numRuns: 500 }

const same = (a: FlowDocument, b: FlowDocument): void => assert.equal(writeFlow(a), writeFlow(b))

const allFrom = (side: Side, conflicts: readonly Conflict[]): Readonly<Record<string, Side>> =>
  Object.fromEntries(conflicts.map(({ id }) => [id, side]))

test("where one side changed nothing, or both the same, the merge is the other side (SPEC 9.1)", () => {
  fc.assert(
    fc.property(arbitraryThree, ({ base, ours, theirs }) => {
      same(merge({ base, ours, theirs: base }).document, ours)
      same(merge({ base, ours: base, theirs }).document, theirs)
      same(merge({ base, ours, theirs: ours }).document, ours)
    }),
    runs,
  )
})

test("without a conflict, and with one that is chosen, it does not matter which side is which (SPEC 9.2)", () => {
  fc.assert(
    fc.property(arbitraryThree, ({ base, ours, theirs }) => {
      const merged = merge({ base, ours, theirs })
      const choices = allFrom("theirs", merged.conflicts)
      const turned = merge({ base, ours: theirs, theirs: ours, choices })
      assert.deepEqual(idsOf(merged.conflicts), idsOf(turned.conflicts))
      same(merged.document, turned.document)
    }),
    runs,
  )
})

const idsOf = (conflicts: readonly Conflict[]): readonly string[] => conflicts.map(({ id }) => id).toSorted()

test("with all choices for one side, each of its conflicting changes is in the result (SPEC 9.3)", () => {
  fc.assert(
    fc.property(arbitraryThree, ({ base, ours, theirs }) => {
      const { conflicts } = merge({ base, ours, theirs })
      for (const side of ["ours", "theirs"] as const) {
        const { document } = merge({ base, ours, theirs, choices: allFrom(side, conflicts) })
        const made = new Set(compare(base, document).map(identityOf))
        for (const conflict of conflicts) {
          for (const change of conflict[side].filter(saysAllItself))
            assert.ok(made.has(identityOf(change)), identityOf(change))
        }
      }
    }),
    runs,
  )
})

/** Which of its nodes a group still has depends on the other side too. */
const saysAllItself = ({ kind }: Change): boolean => !kind.startsWith("group-")

test("whatever is chosen, the result fits the schema, and no link dangles that did not before (SPEC 9.4)", () => {
  fc.assert(
    fc.property(arbitraryThree, fc.array(fc.constantFrom<Side>("ours", "theirs")), ({ base, ours, theirs }, sides) => {
      const { conflicts } = merge({ base, ours, theirs })
      const choices = Object.fromEntries(conflicts.map(({ id }, at) => [id, sides[at % sides.length] ?? "ours"]))
      const merged = merge({ base, ours, theirs, choices })
      assert.deepEqual(flowDocumentSchema.safeParse(merged.document).error, undefined)
      assert.deepEqual(merged.open, [])
      const known = [base, ours, theirs].flatMap(dangling)
      for (const link of dangling(merged.document)) assert.ok(known.includes(link), link)
    }),
    runs,
  )
})

const dangling = ({ flow }: FlowDocument): readonly string[] => {
  const ids = new Set(flow.nodes.map(({ id }) => id))
  return flow.links
    .filter(({ from, to }) => !ids.has(from) || !ids.has(to))
    .map(({ from, output, to }) => JSON.stringify([from, output, to]))
}

test("each conflict is told once, with changes of both sides, and is open until somebody chooses (SPEC 9.5)", () => {
  fc.assert(
    fc.property(arbitraryThree, ({ base, ours, theirs }) => {
      const { conflicts, open } = merge({ base, ours, theirs, choices: { "node n_nowhere": "theirs" } })
      assert.deepEqual(
        open,
        conflicts.map(({ id }) => id),
      )
      assert.equal(new Set(open).size, open.length)
      for (const conflict of conflicts) assert.ok(conflict.ours.length > 0 && conflict.theirs.length > 0)
    }),
    runs,
  )
})
