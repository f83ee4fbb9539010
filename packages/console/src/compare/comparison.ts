import { type Change, compare, type FlowDocument, isDrawing, pathOf } from "@gatewright/flow"
import type { Mark } from "../canvas/canvas-marks.ts"
import { markOfChange } from "./mark-of-change.ts"
import { nodesOfChange, textUsers } from "./nodes-of-change.ts"
import { words } from "./words.ts"

/** One change as it is gone through, in the order of the list. */
export interface Step {
  /** Its number among those that are shown, from 0. */
  readonly index: number
  readonly change: Change
  readonly mark: Mark
  /** What it is about: ids of nodes, `note:` and the id of a note. */
  readonly nodes: readonly string[]
}

/** Changes that belong together: those of one node, the links, the texts of one language, ... */
export interface StepGroup {
  readonly id: string
  readonly title: string
  /** The node, where the group is about one. */
  readonly node?: string
  readonly steps: readonly Step[]
}

/** Two documents side by side: what changed, in groups. */
export interface Comparison {
  readonly groups: readonly StepGroup[]
  readonly steps: readonly Step[]
  /** How many changes are merely of the drawing. */
  readonly moves: number
}

export const comparison = ({
  before,
  after,
  showMoves,
  order: nodeOrder = [],
}: {
  readonly before: FlowDocument
  readonly after: FlowDocument
  readonly showMoves: boolean
  /** Ids of nodes in the order in which they are gone through. */
  readonly order?: readonly string[]
}): Comparison => {
  const changes = compare(before, after)
  const usersOf = textUsers([before, after])
  const names = new Map([...before.flow.nodes, ...after.flow.nodes].map(({ id, name }) => [id, name]))
  const shown = changes.filter((change) => showMoves || !isDrawing(change))
  const places = Map.groupBy(shown, placeOf)
  const numbers = new Map(nodeOrder.map((node, at) => [`node ${node}`, at]))
  const numberOf = (id: string) => numbers.get(id) ?? nodeOrder.length
  const order = [...places.keys()].toSorted((a, b) => rank(a) - rank(b) || numberOf(a) - numberOf(b))
  let index = 0
  const groups = order.map((id): StepGroup => {
    const node = id.startsWith("node ") ? id.slice(5) : undefined
    return {
      id,
      title: node === undefined ? titleOf(id) : names.get(node) || node,
      ...(node !== undefined && { node }),
      steps: (places.get(id) ?? []).map((change) => ({
        index: index++,
        change,
        mark: markOfChange(change),
        nodes: nodesOfChange(change, usersOf),
      })),
    }
  })
  return {
    groups,
    steps: groups.flatMap(({ steps }) => steps),
    moves: changes.filter(isDrawing).length,
  }
}

const placeOf = (change: Change): string => {
  switch (change.kind) {
    case "head-changed":
    case "document-replaced":
      return "head"
    case "node-added":
    case "node-removed":
      return `node ${change.node.id}`
    case "node-renamed":
    case "node-changed":
    case "setting-changed":
      return `node ${change.node}`
    case "link-added":
    case "link-removed":
    case "link-changed":
      return "links"
    case "text-changed": {
      const [part, language] = pathOf(change.pointer) ?? []
      return part === "languages" && language !== undefined ? `texts ${language}` : "texts"
    }
    case "field-changed":
      return isDrawing(change) ? "drawing" : "fields"
    case "node-moved":
    case "node-resized":
    case "note-added":
    case "note-removed":
    case "note-changed":
    case "group-added":
    case "group-removed":
    case "group-changed":
      return "drawing"
  }
}

const ranks = ["head", "node", "links", "texts", "fields", "drawing"]
const rank = (id: string): number => ranks.indexOf(id.split(" ", 1)[0] ?? "")

const titleOf = (id: string): string => {
  const { groups } = words
  if (id.startsWith("texts ")) return groups.texts(id.slice(6))
  switch (id) {
    case "head":
      return groups.head
    case "links":
      return groups.links
    case "texts":
      return groups.textsAll
    case "fields":
      return groups.fields
    default:
      return groups.drawing
  }
}
