import { deepEqual, equal } from "node:assert/strict"
import { test } from "node:test"
import { type FlowDocument, newFlow } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import { commandMenu } from "./command-menu.ts"
import type { Designing } from "./command.ts"
import { commandOf, commands, isUsable, labelNow } from "./commands.ts"
import { keysOf } from "./keys-of.ts"
import { tipOf } from "./tip-of.ts"

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
  clipboard: { copy: nothing, cut: nothing, paste: nothing, put: nothing, putFile: nothing },
  flow: {
    url: "https://id.example/default/flow/flow_a",
    isLibrary: false,
    isVersion: false,
    isDirty: false,
    canPublish: true,
    problems: 0,
    whyNot: () => undefined,
    copyUrl: nothing,
    download: nothing,
    debug: nothing,
    uploadLanguage: nothing,
  },
  viewing: {
    isCanvas: true,
    hasMiniMap: false,
    zoom: nothing,
    toggle: nothing,
    fold: nothing,
    folded: new Set(),
  },
  tell: nothing,
  stepProblem: nothing,
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
    "put",
    "rename",
    "",
    "cut",
    "copy",
    "duplicate",
    "",
    "resize",
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
  deepEqual(idsOf([], { canEdit: false }), ["select-all", "search", "go-to", "", "commands", "keys"])
})

const usable = (how: Partial<Designing> = {}) =>
  commands.filter((command) => isUsable(command, { ...designing, ...how })).map(({ id }) => id)

test("what concerns the flow as a whole can be done from the command palette as well (P5.3)", () => {
  const ids = new Set(usable())
  const wanted = [
    ["publish", "debug", "general", "languages", "upload-language", "copy-url", "download", "versions", "checks"],
    ["variables", "mini-map", "fit", "zoom-in", "zoom-out", "zoom-reset", "select-all", "go-to", "colors", "outline"],
  ]
  deepEqual(
    wanted.flat().filter((id) => !ids.has(id)),
    [],
  )
})

test("a library flow has no address and is not debugged; a version has no configuration of its own", () => {
  const { flow } = designing
  const library = usable({ flow: { ...flow, url: null, isLibrary: true } })
  deepEqual(
    ["copy-url", "debug"].filter((id) => library.includes(id)),
    [],
  )
  equal(usable({ flow: { ...flow, isVersion: true } }).includes("general"), false)
})

test("what can't be done now is told with the reason", () => {
  const dirty = { ...designing, flow: { ...designing.flow, isDirty: true } }
  equal(tipOf("publish", dirty), "Publish. Save first, then publish.")
  equal(tipOf("undo", designing).startsWith("Undo Move 3 nodes ("), true)
})

test("a link that is selected alone can be led elsewhere, have a node put on it, and be removed", () => {
  const linked: FlowDocument = {
    ...document,
    flow: { ...document.flow, links: [{ from: "n_a", output: "next", to: "n_a" }] },
  }
  const opened: unknown[] = []
  const here = {
    ...designing,
    document: linked,
    selection: ["n_a|next|n_a"],
    open: (tool: unknown) => opened.push(tool),
  }
  for (const id of ["add-node", "connect"]) commandOf(id).run(here)
  deepEqual(opened, [
    { tool: "add", link: { from: "n_a", output: "next", to: "n_a" } },
    { tool: "connect", node: "n_a", output: "next" },
  ])
})

test("keys of one character can be turned off, and those with Ctrl, Alt or a name stay (WCAG 2.1.4)", () => {
  const keys = commands.flatMap((command) => keysOf(command, false))
  deepEqual(
    keys.filter((each) => !/(?:mod|Alt)\+|[A-Z][a-z0-9]+$/.test(each)),
    [],
  )
  equal(keysOf(commandOf("add-node"), false).includes("N"), false)
  equal(keysOf(commandOf("save"), false).length, 1)
  equal(keysOf(commandOf("add-node"), true).includes("N"), true)
})
