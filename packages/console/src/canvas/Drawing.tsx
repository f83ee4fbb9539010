import { applyNodeChanges, type NodeChange, ReactFlow, type ReactFlowProps } from "@xyflow/react"
import { useCallback, useState } from "react"
import type { CanvasEdge } from "./canvas-edges.ts"
import type { CanvasNode } from "./canvas-elements.ts"

type Changes = readonly NodeChange<CanvasNode>[]

/**
 * The nodes as they are drawn at the moment. While they are dragged, only the copy in here changes: nothing else of the
 * canvas is rendered in that time, and nothing of the document.
 */
export const Drawing = ({
  nodes: base,
  taken,
  ...props
}: Omit<ReactFlowProps<CanvasNode, CanvasEdge>, "nodes" | "onNodesChange"> & {
  /** As the document has them: what is drawn starts from them again whenever they are others. */
  readonly nodes: readonly CanvasNode[]
  /** Takes the changes that React Flow reports, and gives those that are drawn. */
  readonly taken: (changes: Changes) => Changes
}) => {
  const [drawn, setDrawn] = useState<Drawn>({ from: base, nodes: [...base] })
  const nodes = drawn.from === base ? drawn.nodes : [...base]
  if (drawn.from !== base) setDrawn({ from: base, nodes })
  const onNodesChange = useCallback(
    (changes: NodeChange<CanvasNode>[]) => {
      const shown = taken(changes)
      setDrawn((before) => ({ ...before, nodes: applyNodeChanges([...shown], before.nodes) }))
    },
    [taken],
  )
  return <ReactFlow {...props} nodes={nodes} onNodesChange={onNodesChange} />
}

interface Drawn {
  readonly from: readonly CanvasNode[]
  readonly nodes: CanvasNode[]
}
