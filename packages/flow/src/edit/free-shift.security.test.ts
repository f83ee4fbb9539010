import assert from "node:assert/strict"
import { describe, it } from "node:test"
import * as fc from "fast-check"
import { overlap, type Box } from "../layout/room.ts"
import { threadTime } from "../testing/thread-time.ts"
import { freeShift } from "./free-shift.ts"

const box = fc.record({
  x: fc.integer({ min: -300, max: 300 }),
  y: fc.integer({ min: -300, max: 300 }),
  width: fc.integer({ min: 1, max: 200 }),
  height: fc.integer({ min: 1, max: 200 }),
})

describe("freeShift", () => {
  it("puts nothing on what stands there, and moves nothing that has room", () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 8 }), fc.array(box, { maxLength: 8 }), (moving, standing) => {
        const lies = (shift: { x: number; y: number }) =>
          moving.some((each) =>
            standing.some((other) => overlap({ ...each, x: each.x + shift.x, y: each.y + shift.y }, other)),
          )
        const shift = freeShift(moving, standing)
        assert.equal(lies(shift), false)
        if (!lies({ x: 0, y: 0 })) assert.deepEqual(shift, { x: 0, y: 0 })
      }),
    )
  })

  it("finds room beside a long column of cards at once", () => {
    const column = Array.from({ length: 1500 }, (_, row): Box => ({ x: 0, y: row * 86, width: 220, height: 54 }))
    const begin = threadTime()
    assert.deepEqual(freeShift(column, column), { x: 268, y: 0 })
    assert.ok(threadTime() - begin < 3000)
  })
})
