import { addNode, type Edited, insertOnLink, newNodeId } from "@gatewright/flow"
import { nodeDefinitions } from "@gatewright/nodes/definitions"
import { CloseButton, FocusTrap } from "@mantine/core"
import { type DragEvent, useState } from "react"
import { SearchList } from "../app/ui/SearchList.tsx"
import type { AddAt } from "../canvas/add-at.ts"
import { startNodeDrag } from "../canvas/node-drag.ts"
import { NodeIcon } from "../canvas/NodeIcon.tsx"
import type { Designing } from "../commands/command.ts"
import { freeOutput } from "../commands/free-output.ts"
import { paletteGroups } from "./palette-groups.ts"
import { lookOfType } from "./look-of-type.ts"
import styles from "./palette.module.css"
import { recentTypes, rememberType } from "./recent-types.ts"
import { SideMark } from "./SideMark.tsx"
import { words } from "./words.ts"

/** *Add node*: every type that runs here, searched, clicked or dragged. A new node follows the one that is selected. */
export const NodePalette = ({
  designing,
  after,
  at,
  link,
  marked,
  isCanvas,
  onClose,
}: {
  readonly designing: Designing
  /** The node that the new one comes after, by its free output. */
  readonly after?: string | undefined
  /** The place of the canvas where the node was wanted. */
  readonly at?: AddAt | undefined
  /** The link that the node goes on. */
  readonly link?: AddAt["link"]
  /** The type that is marked at first. */
  readonly marked?: string | undefined
  /** Whether nodes can be dragged to a canvas. The palette stays open there, for the next one. */
  readonly isCanvas: boolean
  readonly onClose: () => void
}) => {
  const { document } = designing
  const [query, setQuery] = useState("")
  const [recent] = useState(recentTypes)
  const before = after === undefined ? undefined : document.flow.nodes.find(({ id }) => id === after)
  const groups = paletteGroups({
    definitions: nodeDefinitions,
    category: document.flow.category,
    hasStart: document.flow.nodes.some(({ type }) => designing.catalogue.get(type)?.role === "start"),
    query,
    recent,
  })
  const add = (type: string) => {
    rememberType(type)
    const added = addedBy({ designing, type, at, link: link ?? at?.link, after: before?.id })
    if (designing.edit(added) && !at && !("problem" in added)) designing.show(added.select)
  }
  const title = before ? words.addAfter(before.name) : link ? words.addOnLink : words.add
  return (
    <FocusTrap active>
      <section className={styles["palette"]} style={at && placeNear(at.client)} aria-label={title} data-panel="palette">
        <header>
          <h2>{title}</h2>
          <CloseButton onClick={onClose} aria-label={words.close} />
        </header>
        <SearchList
          label={words.search}
          marked={marked}
          query={query}
          onQuery={setQuery}
          empty={words.none}
          groups={groups.map(({ label, entries }) => ({
            label,
            items: entries.map(({ definition, whyNot }) => ({
              id: definition.type,
              label: definition.label,
              about: definition.summary,
              whyNot,
              icon: <NodeIcon look={lookOfType(definition)} />,
              mark: <SideMark side={definition.side} />,
            })),
          }))}
          onChoose={(type, by) => {
            add(type)
            if (by === "key" || !isCanvas || at || link) onClose()
          }}
          {...(isCanvas && {
            onDrag: (type: string, event: DragEvent) => {
              rememberType(type)
              startNodeDrag(event, type)
            },
          })}
        />
      </section>
    </FocusTrap>
  )
}

/** Where something was drawn to, the node follows that; else the node that is selected, by its free output. */
const addedBy = ({
  designing: { document, catalogue },
  type,
  at,
  link,
  after,
}: {
  readonly designing: Designing
  readonly type: string
  readonly at: AddAt | undefined
  readonly link: AddAt["link"]
  readonly after: string | undefined
}): Edited => {
  const given = { document, catalogue, newId: newNodeId }
  if (link) return insertOnLink({ ...given, link, insert: { type }, at: at?.position })
  const canFollow = catalogue.get(type)?.role !== "start"
  const from = at ? at.from : after === undefined ? undefined : freeOutput({ document, catalogue, node: after })
  return addNode({ ...given, type, at: at?.position, from: canFollow ? from : undefined })
}

/** Near a point of the page, with room for the list below. */
const placeNear = ({ x, y }: AddAt["client"]) => ({
  left: Math.max(8, Math.min(x + 8, innerWidth - 336)),
  top: Math.max(8, Math.min(y + 8, innerHeight - 560)),
})
