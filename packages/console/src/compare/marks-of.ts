import { linkKey } from "@gatewright/flow"
import type { CanvasMarks, Mark } from "../canvas/canvas-marks.ts"
import type { Step } from "./comparison.ts"

/** What the canvas of each side says about its cards and links. */
export const marksOf = (steps: readonly Step[]): { readonly before: CanvasMarks; readonly after: CanvasMarks } => {
  const before = empty()
  const after = empty()
  for (const { change, nodes } of steps) {
    switch (change.kind) {
      case "node-added":
        after.nodes.set(change.node.id, "added")
        break
      case "node-removed":
        before.nodes.set(change.node.id, "removed")
        for (const link of change.links) before.links.set(linkKey(link), "removed")
        break
      case "link-added":
        after.links.set(linkKey(change.link), "added")
        break
      case "link-removed":
        before.links.set(linkKey(change.link), "removed")
        break
      case "link-changed":
        before.links.set(linkKey(change.before), "changed")
        after.links.set(linkKey(change.after), "changed")
        break
      case "node-renamed":
      case "node-changed":
      case "setting-changed":
      case "text-changed":
        for (const node of nodes) both(node, "changed")
        break
      case "node-moved":
      case "node-resized":
        both(change.node, "moved")
        break
      default:
    }
  }
  return { before, after }

  /** The stronger word stays: a node that is new has nothing that changed, one that changed may have moved as well. */
  function both(node: string, mark: Mark): void {
    for (const { nodes } of [before, after]) {
      const there = nodes.get(node)
      if (there === undefined || there === "moved") nodes.set(node, mark)
    }
  }
}

const empty = () => ({ nodes: new Map<string, Mark>(), links: new Map<string, Mark>() })
