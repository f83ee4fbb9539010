import { card, type FlowDocument } from "@gatewright/flow"
import { boxAround, type Box } from "./box.ts"
import { frameElement } from "./element-id.ts"

/** A collapsed group: one card in place of its nodes. */
interface CollapsedGroup extends Box {
  readonly id: string
  readonly name: string
}

/** The collapsed groups by the id of their element, and for each node in one of them that id. */
export interface CollapsedGroups {
  readonly frames: ReadonlyMap<string, CollapsedGroup>
  readonly inside: ReadonlyMap<string, string>
}

/** Works out which groups are drawn as one card. One without a node that has a card stays out. */
export const collapsedGroups = ({
  groups,
  collapsed,
  cards,
}: {
  readonly groups: FlowDocument["layout"]["groups"]
  readonly collapsed: ReadonlySet<string>
  readonly cards: ReadonlyMap<string, Box>
}): CollapsedGroups => {
  const shown = groups.filter(({ id, nodes }) => collapsed.has(id) && nodes.some((node) => cards.has(node)))
  return {
    frames: new Map(
      shown.map(({ id, name, nodes }) => {
        const { x, y } = boxAround(nodes.flatMap((node) => cards.get(node) ?? []))
        return [frameElement(id), { id, name, x, y, width: card.width, height: card.header }]
      }),
    ),
    inside: new Map(shown.flatMap(({ id, nodes }) => nodes.map((node) => [node, frameElement(id)] as const))),
  }
}
