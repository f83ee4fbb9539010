import type { FlowDocument, Operation } from "@gatewright/flow"
import { applyNodeChanges, type NodeChange, type OnNodesChange } from "@xyflow/react"
import { useCallback, useMemo, useState } from "react"
import type { ShownProblem } from "../app/ui/ProblemList.tsx"
import type { CanvasMarks } from "./canvas-marks.ts"
import { canvasEdges, type CanvasNode, cardNode, decorations } from "./canvas-elements.ts"
import type { FlowGraph } from "./flow-graph.ts"
import { movesOf } from "./moves-of.ts"
import { nodeDescriptions, problemCounts } from "./node-description.ts"
import { usePositions } from "./use-positions.ts"

/**
 * The nodes and links as React Flow takes them, and what it reports back. While a card is dragged only the copy in here
 * changes; the document hears of it once, when the card is let go.
 */
export const useCanvasElements = ({
  graph,
  document,
  problems,
  marks,
  selected,
  onSelect,
  onOperation,
}: {
  readonly graph: FlowGraph
  readonly document: FlowDocument
  readonly problems: readonly ShownProblem[]
  readonly marks: CanvasMarks | undefined
  readonly selected: string | undefined
  readonly onSelect: (node: string | undefined) => void
  readonly onOperation: ((operation: Operation) => void) | undefined
}) => {
  const positions = usePositions(document, graph)
  const still = useMemo(() => {
    const counts = problemCounts(problems)
    const descriptions = nodeDescriptions(graph, counts, marks)
    const boxes = new Map(
      graph.nodes.map(({ id, width, height }) => [id, { x: 0, y: 0, ...positions.get(id), width, height }]),
    )
    const cards = graph.nodes.map((node) =>
      cardNode({
        node,
        at: positions.get(node.id) ?? { x: 0, y: 0 },
        problems: counts.get(node.id),
        mark: marks?.nodes.get(node.id),
        label: marks?.labels?.get(node.id),
        description: descriptions.get(node.id) ?? node.name,
      }),
    )
    return [...decorations(document, boxes), ...cards]
  }, [graph, positions, problems, marks, document])
  // All but one card stay the same objects when another is selected: they are not drawn again.
  const base = useMemo(
    () => still.map((node) => (node.id === selected ? { ...node, selected: true } : node)),
    [still, selected],
  )

  // What is drawn starts from the document again whenever that has changed.
  const [drawn, setDrawn] = useState<{ readonly from: readonly CanvasNode[]; readonly nodes: CanvasNode[] }>({
    from: base,
    nodes: base,
  })
  const nodes = drawn.from === base ? drawn.nodes : base
  if (drawn.from !== base) setDrawn({ from: base, nodes: base })

  const onNodesChange: OnNodesChange<CanvasNode> = useCallback(
    (changes) => {
      setDrawn((before) => ({ ...before, nodes: applyNodeChanges(changes, before.nodes) }))
      const chosen = selectionOf(changes)
      if (chosen !== undefined) onSelect(chosen)
      const moves = onOperation && movesOf(changes, positions, graph)
      if (moves) onOperation(moves)
    },
    [onSelect, onOperation, positions, graph],
  )
  const edges = useMemo(() => canvasEdges({ graph, positions, selected, marks }), [graph, positions, selected, marks])
  return { nodes, edges, onNodesChange }
}

/** The one node that was just selected, by a click or the keyboard; a frame that selects several opens none. */
const selectionOf = (changes: readonly NodeChange<CanvasNode>[]): string | undefined => {
  const chosen = changes.flatMap((change) => (change.type === "select" && change.selected ? [change.id] : []))
  return chosen.length === 1 ? chosen[0] : undefined
}
