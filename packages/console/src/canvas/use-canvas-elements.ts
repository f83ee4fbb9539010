import type { FlowDocument, Operation } from "@gatewright/flow"
import { applyNodeChanges, type OnNodesChange } from "@xyflow/react"
import { useCallback, useMemo, useState } from "react"
import type { ShownProblem } from "../app/ui/ProblemList.tsx"
import type { CanvasMarks } from "./canvas-marks.ts"
import { canvasEdges, type CanvasNode, cardNode, decorations } from "./canvas-elements.ts"
import { idOfElement } from "./element-id.ts"
import type { FlowGraph } from "./flow-graph.ts"
import { movesOf } from "./moves-of.ts"
import { nodeDescriptions, problemCounts } from "./node-description.ts"
import { usePositions } from "./use-positions.ts"
import type { CanvasSelection } from "./use-selection.ts"

/**
 * The nodes and links as React Flow takes them, and what it reports back. While a card is dragged only the copy in here
 * changes; the document hears of it once, when the card is let go.
 */
export const useCanvasElements = ({
  graph,
  document,
  problems,
  marks,
  selection,
  onOperation,
}: {
  readonly graph: FlowGraph
  readonly document: FlowDocument
  readonly problems: readonly ShownProblem[]
  readonly marks: CanvasMarks | undefined
  readonly selection: CanvasSelection
  readonly onOperation: ((operation: Operation) => void) | undefined
}) => {
  const positions = usePositions(document, graph)
  const { ids, report } = selection
  const selected = useMemo(() => new Set(ids), [ids])
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
        description: descriptions.get(node.id) ?? node.name,
      }),
    )
    return [...decorations(document, boxes), ...cards]
  }, [graph, positions, problems, marks, document])
  // All but one card stay the same objects when another is selected: they are not drawn again.
  const base = useMemo(
    () => still.map((node) => (selected.has(idOfElement(node.id)) ? { ...node, selected: true } : node)),
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
      report(changes, idOfElement)
      const moves = onOperation && movesOf(changes, positions, graph)
      if (moves) onOperation(moves)
    },
    [report, onOperation, positions, graph],
  )
  const edges = useMemo(
    () => canvasEdges({ graph, positions, selection: selected, marks }),
    [graph, positions, selected, marks],
  )
  return { nodes, edges, onNodesChange }
}
