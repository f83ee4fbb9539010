import type { FlowDocument } from "@gatewright/flow"
import { useMemo } from "react"
import type { ShownProblem } from "../app/ui/ProblemList.tsx"
import type { Box } from "./box.ts"
import type { CanvasNode } from "./canvas-elements.ts"
import type { CanvasMarks } from "./canvas-marks.ts"
import type { CollapsedGroups } from "./collapsed-groups.ts"
import { decorations } from "./decorations.ts"
import { idOfElement } from "./element-id.ts"
import type { FlowGraph } from "./flow-graph.ts"
import { nodeDescriptions, problemCounts } from "./node-description.ts"
import { stableCard } from "./stable-card.ts"
import { words } from "./words.ts"

/** Cards, notes and frames as the document has them. Nodes of collapsed groups are not drawn. */
export const useCanvasNodes = ({
  graph,
  document,
  cards,
  problems,
  marks,
  selected,
  groups: { inside, frames },
  interactive,
}: {
  readonly graph: FlowGraph
  readonly document: FlowDocument
  readonly cards: ReadonlyMap<string, Box>
  readonly problems: readonly ShownProblem[]
  readonly marks: CanvasMarks | undefined
  readonly selected: ReadonlySet<string>
  readonly groups: CollapsedGroups
  readonly interactive: boolean
}): readonly CanvasNode[] => {
  const told = useMemo(() => {
    const counts = problemCounts(problems)
    return { counts, descriptions: nodeDescriptions(graph, counts, marks) }
  }, [graph, problems, marks])
  const still = useMemo(
    (): readonly CanvasNode[] => [
      ...graph.nodes
        .filter(({ id }) => !inside.has(id))
        .map((node) =>
          stableCard({
            node,
            at: cards.get(node.id) ?? { x: 0, y: 0 },
            problems: told.counts.get(node.id),
            mark: marks?.nodes.get(node.id),
            label: marks?.labels?.get(node.id),
            left: marks?.left?.get(node.id),
            description: told.descriptions.get(node.id) ?? node.name,
          }),
        ),
      ...decorations({ document, cards, frames, interactive }),
    ],
    [graph, cards, told, marks, document, inside, frames, interactive],
  )
  // All cards but those that are selected stay the same objects: they are not drawn again.
  return useMemo(
    () => still.map((node) => (selected.has(idOfElement(node.id)) ? asSelected(node) : node)),
    [still, selected],
  )
}

const asSelected = <N extends CanvasNode>(node: N): N => ({
  ...node,
  selected: true,
  ...(node.ariaLabel !== undefined && { ariaLabel: words.selected(node.ariaLabel) }),
  ...(node.type === "note" && { zIndex: 1 }),
})
