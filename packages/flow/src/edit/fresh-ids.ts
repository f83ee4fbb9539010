import { everyNode } from "../document/every-node.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import type { NewId } from "./edited.ts"

const mostTries = 1000

/** Gives ids that nothing in the flow has, and none of them twice. */
export const freshIds = ({ flow, layout }: FlowDocument, newId: NewId): NewId => {
  const taken = new Set([
    ...[...everyNode(flow.nodes)].map(({ node }) => node.id),
    // What a removed node left behind in the drawing would be found again under its id.
    ...flow.links.flatMap(({ from, to }) => [from, to]),
    ...Object.keys(layout.nodes),
    ...layout.groups.flatMap(({ id, nodes }) => [id, ...nodes]),
    ...layout.notes.map(({ id }) => id),
  ])
  return () => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const id = newId()
      if (taken.has(id)) continue
      taken.add(id)
      return id
    }
    throw new Error("newId gives ids that are taken, again and again")
  }
}
