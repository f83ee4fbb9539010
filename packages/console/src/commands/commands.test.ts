import { deepEqual, equal } from "node:assert/strict"
import { test } from "node:test"
import { newFlow } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import { commandMenu } from "./command-menu.ts"
import type { Designing } from "./command.ts"
import { commands, labelNow } from "./commands.ts"

const nothing = () => undefined
const empty = newFlow({ id: "flow_a", category: "authentication", type: "login", name: "A" })
const document = {
  ...empty,
  flow: {
    ...empty.flow,
    nodes: [{ id: "n_a", type: "frontend.form", version: 1, name: "Ask", settings: {} }],
  },
}
const designing: Designing = {
  document,
  catalogue,
  selection: [],
  canEdit: true,
  undoable: "Move 3 nodes",
  redoable: undefined,
  undo: nothing,
  redo: nothing,
  edit: () => true,
  select: nothing,
  show: nothing,
  write: nothing,
  open: nothing,
  tidy: nothing,
  clipboard: { copy: nothing, cut: nothing, paste: nothing },
  save: nothing,
}
const idsOf = (ids: readonly string[], how: Partial<Designing> = {}) =>
  commandMenu({ ...designing, ...how }, { ids, position: { x: 0, y: 0 } }).map((entry) =>
    entry === "divider" ? "" : entry.id,
  )

test("no two commands have one id, or one key", () => {
  const ids = commands.map(({ id }) => id)
  const keys = commands.flatMap(({ keys: of }) => of.map((each) => each.toLowerCase()))
  equal(new Set(ids).size, ids.length)
  equal(new Set(keys).size, keys.length)
})

test("undo names the step that it takes back", () => {
  const undo = commands.find(({ id }) => id === "undo")
  equal(undo && labelNow(undo, designing), "Undo Move 3 nodes")
})

test("the menu of a node holds what can be done with one node", () => {
  deepEqual(idsOf(["n_a"]), [
    "add-node",
    "connect",
    "rename",
    "",
    "cut",
    "copy",
    "duplicate",
    "",
    "group",
    "extract",
    "tidy",
    "",
    "delete-reconnect",
    "delete",
  ])
})

test("who may only look is offered nothing that changes the flow", () => {
  deepEqual(idsOf(["n_a"], { canEdit: false }), ["copy"])
  deepEqual(idsOf([], { canEdit: false }), ["select-all", "search", "", "commands", "keys"])
})
