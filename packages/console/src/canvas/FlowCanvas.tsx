import "@xyflow/react/dist/base.css"
import type { Catalogue, FlowDocument, Operation } from "@gatewright/flow"
import { useComputedColorScheme } from "@mantine/core"
import { useReducedMotion } from "@mantine/hooks"
import { Background, BackgroundVariant, MiniMap, ReactFlow, ReactFlowProvider } from "@xyflow/react"
import { useMemo } from "react"
import type { ShownProblem } from "../app/ui/ProblemList.tsx"
import { ariaLabels } from "./aria-labels.ts"
import { edgeTypes, nodeTypes } from "./element-types.ts"
import styles from "./canvas.module.css"
import { flowGraph } from "./flow-graph.ts"
import { miniMapColor } from "./mini-map-color.ts"
import { useCanvasElements } from "./use-canvas-elements.ts"
import { useFocusedNode } from "./use-focused-node.ts"
import { ViewControls } from "./ViewControls.tsx"
import { words } from "./words.ts"

export interface FlowCanvasProps {
  readonly document: FlowDocument
  readonly catalogue: Catalogue
  readonly problems: readonly ShownProblem[]
  readonly selected: string | undefined
  readonly onSelect: (node: string | undefined) => void
  /** Takes the edits that are made on the canvas. Without it nothing can be moved. */
  readonly onOperation?: (operation: Operation) => void
  readonly miniMap?: boolean
  /** A node to bring into view; another object asks again. */
  readonly focus?: { readonly node: string } | undefined
}

/** Above this many nodes only those in view are in the page. Below it, that costs more than it saves. */
const manyNodes = 300

/** A flow on a canvas: a document goes in, operations come out. The only place that knows React Flow. */
export const FlowCanvas = (props: FlowCanvasProps) => (
  <ReactFlowProvider>
    <Canvas {...props} />
  </ReactFlowProvider>
)

const Canvas = ({
  document,
  catalogue,
  problems,
  selected,
  onSelect,
  onOperation,
  miniMap = false,
  focus,
}: FlowCanvasProps) => {
  const graph = useMemo(() => flowGraph(document, catalogue), [document, catalogue])
  const elements = useCanvasElements({ graph, document, problems, selected, onSelect, onOperation })
  const colorMode = useComputedColorScheme()
  const still = useReducedMotion()
  useFocusedNode(focus, still)

  return (
    <div className={styles["canvas"]}>
      <ReactFlow
        {...elements}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        colorMode={colorMode}
        aria-label={words.canvas(document.flow.name)}
        ariaLabelConfig={ariaLabels(onOperation !== undefined)}
        fitView
        fitViewOptions={{ padding: 0.12, maxZoom: 1 }}
        minZoom={0.05}
        maxZoom={2}
        panOnScroll
        zoomOnDoubleClick={false}
        zoomActivationKeyCode="Control"
        nodesDraggable={onOperation !== undefined}
        nodesConnectable={false}
        edgesFocusable={false}
        edgesReconnectable={false}
        elementsSelectable
        selectNodesOnDrag={false}
        deleteKeyCode={null}
        onlyRenderVisibleElements={graph.nodes.length > manyNodes}
        onPaneClick={() => onSelect(undefined)}
        proOptions={{ hideAttribution: true }}
      >
        <Background variant={BackgroundVariant.Dots} gap={20} size={1.2} />
        <ViewControls />
        {miniMap && (
          <MiniMap
            pannable
            zoomable
            position="bottom-left"
            nodeColor={miniMapColor}
            nodeStrokeWidth={0}
            className={styles["miniMap"] ?? ""}
          />
        )}
      </ReactFlow>
      {graph.nodes.length === 0 && <p className={styles["empty"]}>{words.empty}</p>}
    </div>
  )
}
