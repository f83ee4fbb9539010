import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { cyclesIn } from "./cycles-in.ts"

const ids = ["a", "b", "c", "d", "e", "f"]
const graph = fc
  .record(Object.fromEntries(ids.map((id) => [id, fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 })])))
  .map((next) => new Map(Object.entries(next)))

test("each loop that is told goes round along the graph, through no node twice", () => {
  fc.assert(
    fc.property(graph, (next) => {
      for (const cycle of cyclesIn(next)) {
        assert.equal(new Set(cycle).size, cycle.length)
        for (const [index, id] of cycle.entries()) assert.ok(next.get(id)?.includes(cycle[index + 1] ?? cycle[0]!))
      }
    }),
  )
})

test("every node that leads back to itself lies with exactly one loop that is told", () => {
  fc.assert(
    fc.property(graph, (next) => {
      const reach = (id: string) => {
        const reached = new Set(next.get(id))
        for (const other of reached) for (const to of next.get(other) ?? []) reached.add(to)
        return reached
      }
      const cycles = cyclesIn(next)
      for (const id of ids) {
        const own = cycles.filter(([first = ""]) => first === id || (reach(first).has(id) && reach(id).has(first)))
        assert.equal(own.length, reach(id).has(id) ? 1 : 0)
      }
    }),
  )
})
