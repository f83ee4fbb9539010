import assert from "node:assert/strict"
import test from "node:test"
import { boxAround } from "./box.ts"
import { sharedView, type View } from "./shared-view.ts"

const whole = { x: 0, y: 0, width: 10, height: 10 }

test("who changes the view is heard by all others, once", () => {
  const shared = sharedView(whole)
  const heard: View[] = []
  shared.listen((view) => {
    heard.push(view)
    // A canvas that follows reports where it is: that must not go round for ever.
    shared.set({ ...view, x: view.x + 0.001 })
  })
  shared.set({ x: 1, y: 2, zoom: 0.5 })
  assert.deepEqual(heard, [{ x: 1, y: 2, zoom: 0.5 }])
})

test("nobody is told who no longer listens", () => {
  const shared = sharedView(whole)
  let calls = 0
  const stop = shared.listen(() => calls++)
  stop()
  shared.set({ x: 1, y: 2, zoom: 0.5 })
  assert.equal(calls, 0)
  assert.deepEqual(shared.get(), { x: 1, y: 2, zoom: 0.5 })
})

test("a box around others holds all of them, and none is around none", () => {
  assert.deepEqual(
    boxAround([
      { x: -10, y: 0, width: 5, height: 5 },
      { x: 20, y: 30, width: 10, height: 1 },
    ]),
    { x: -10, y: 0, width: 40, height: 31 },
  )
  assert.deepEqual(boxAround([]), { x: 0, y: 0, width: 0, height: 0 })
})
