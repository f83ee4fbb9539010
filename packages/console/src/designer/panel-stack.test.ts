import { deepEqual, equal } from "node:assert/strict"
import { test } from "node:test"
import { openedInOrder, type Panel, topmostPanel } from "./panel-stack.ts"

const panel = (id: string, open: string | undefined = ""): Panel => ({ id, open, close: () => undefined })
const closed = (id: string): Panel => ({ ...panel(id), open: undefined })

test("Escape closes the panel that has the focus, be another one opened later", () => {
  const panels = [panel("palette"), panel("inspector", "n_new")]
  const opened = openedInOrder(openedInOrder([], [panel("palette"), closed("inspector")]), panels)
  equal(topmostPanel(panels, { opened, focused: "palette" })?.id, "palette")
})

test("where no panel has the focus, the one that was opened last is closed, and then the one before it", () => {
  const inspector = panel("inspector", "n_start")
  const first = openedInOrder([], [closed("checks"), inspector])
  const both = [panel("checks"), inspector]
  const second = openedInOrder(first, both)
  equal(topmostPanel(both, { opened: second, focused: undefined })?.id, "checks")
  const left = [closed("checks"), inspector]
  equal(topmostPanel(left, { opened: openedInOrder(second, left), focused: "checks" })?.id, "inspector")
})

test("the settings of another node are opened anew", () => {
  const first = openedInOrder(["inspector n_a"], [panel("inspector", "n_a"), panel("checks")])
  deepEqual(openedInOrder(first, [panel("inspector", "n_b"), panel("checks")]), ["checks ", "inspector n_b"])
})

test("nothing is closed where nothing is open", () => {
  equal(topmostPanel([closed("checks")], { opened: [], focused: "checks" }), undefined)
})
