import assert from "node:assert/strict"
import { test } from "node:test"
import { cardSize, outputHandle } from "./card-size.ts"

test("a card has room for its outputs, and a compact one for their handles", () => {
  assert.deepEqual(cardSize({ outputs: 0 }), { width: 220, height: 54 })
  assert.deepEqual(cardSize({ outputs: 3 }), { width: 220, height: 54 + 3 * 24 + 8 })
  assert.deepEqual(cardSize({ outputs: 3, compact: true }), { width: 190, height: 54 })
  assert.deepEqual(cardSize({ outputs: 10, compact: true }), { width: 190, height: 130 })
})

test("every handle is on its card, and no two are at one height", () => {
  for (const compact of [false, true]) {
    for (let outputs = 1; outputs < 30; outputs += 1) {
      const { height } = cardSize({ outputs, compact })
      const handles = Array.from({ length: outputs }, (_, index) => outputHandle({ index, outputs, compact }))
      assert.ok(handles.every((y, index) => y > (handles[index - 1] ?? 0) && y < height))
    }
  }
})
