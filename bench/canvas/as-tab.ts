import type { DrawnGraph } from "./drawn-graph.ts"
import { frameBox } from "./frame-box.ts"

/**
 * How far Node-RED is given a graph from its origin: its workspace begins there and cannot be moved further, so that the
 * middle of a small graph could not come to the middle of the canvas.
 */
export const shift = 700

/** A graph as a tab of Node-RED: a function for each card, with as many outputs, and its groups and comments. */
export const asTab = ({ id: tab, name, cards, links, groups, notes }: DrawnGraph): readonly object[] => [
  { id: tab, type: "tab", label: name, disabled: false, info: "" },
  ...groups.map(({ id, name: label, nodes }) => {
    const { x, y, width: w, height: h } = frameBox(cards, nodes)
    return { id, type: "group", z: tab, name: label, style: { label: true }, nodes, x: x + shift, y: y + shift, w, h }
  }),
  ...cards.map(({ id, name: label, x, y, width, height, outputs }) => {
    const group = groups.find(({ nodes }) => nodes.includes(id))
    return {
      id,
      type: "function",
      z: tab,
      ...(group && { g: group.id }),
      name: label,
      func: "return msg",
      outputs: outputs.length,
      timeout: 0,
      noerr: 0,
      initialize: "",
      finalize: "",
      libs: [],
      // Node-RED places the middle of a node.
      x: x + shift + width / 2,
      y: y + shift + height / 2,
      wires: outputs.map((output) =>
        links.filter(({ from, output: of }) => from === id && of === output.id).map(({ to }) => to),
      ),
    }
  }),
  ...notes.map(({ id, x, y, text }) => ({
    id,
    type: "comment",
    z: tab,
    name: text,
    info: "",
    x: x + shift + 110,
    y: y + shift + 20,
    wires: [],
  })),
]
