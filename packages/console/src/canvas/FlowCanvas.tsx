import "@xyflow/react/dist/base.css"
import type { Operation } from "@gatewright/flow"
import { useComputedColorScheme } from "@mantine/core"
import { useReducedMotion } from "@mantine/hooks"
import { Background, BackgroundVariant, MiniMap, ReactFlow, ReactFlowProvider, useStore } from "@xyflow/react"
import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from "react"
import { ariaLabels } from "./aria-labels.ts"
import { edgeTypes, nodeTypes } from "./element-types.ts"
import styles from "./canvas.module.css"
import { farZoom } from "./far-zoom.ts"
import { firstViewport, minZoom } from "./first-viewport.ts"
import { flowGraph } from "./flow-graph.ts"
import { miniMapColor } from "./mini-map-color.ts"
import type { FlowCanvasProps } from "./flow-canvas-props.ts"
import { Sketch } from "./Sketch.tsx"
import { useAfterPaint } from "./use-after-paint.ts"
import { useCanvasElements } from "./use-canvas-elements.ts"
import { useFocusedNode } from "./use-focused-node.ts"
import { useSelection } from "./use-selection.ts"
import { useSharedView } from "./use-shared-view.ts"
import { ViewControls } from "./ViewControls.tsx"
import { words } from "./words.ts"

/** Above this many nodes only those in view are in the page. Below it, that costs more than it saves. */
const manyNodes = 300

/** A flow on a canvas: a document goes in, operations come out. The only place that knows React Flow. */
export const FlowCanvas = (props: FlowCanvasProps) => {
  const place = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<Size>()
  useLayoutEffect(() => {
    if (place.current) setSize({ width: place.current.clientWidth, height: place.current.clientHeight })
  }, [])
  return (
    <div ref={place} className={styles["canvas"]} onKeyDown={keyDown(props)}>
      {size && (
        <ReactFlowProvider>
          <Canvas {...props} size={size} />
        </ReactFlowProvider>
      )}
      {props.document.flow.nodes.length === 0 && <p className={styles["empty"]}>{words.empty}</p>}
    </div>
  )
}

const keyDown =
  ({ onEnter, onEscape, onSelection, onSelect }: FlowCanvasProps) =>
  ({ key, target }: KeyboardEvent): void => {
    const card = target instanceof HTMLElement && target.matches(".react-flow__node") ? target.dataset["id"] : undefined
    if (card !== undefined && key === "Enter") onEnter?.(card)
    if (key !== "Escape") return
    if (onEscape) onEscape()
    else if (onSelection) onSelection([])
    else onSelect?.(undefined)
  }

interface Size {
  readonly width: number
  readonly height: number
}

const Canvas = ({
  document,
  catalogue,
  problems,
  onEdit,
  onOperation,
  miniMap = false,
  focus,
  marks,
  view,
  controls = true,
  label,
  size,
  ...chosen
}: FlowCanvasProps & { readonly size: Size }) => {
  const graph = useMemo(() => flowGraph(document, catalogue), [document, catalogue])
  const selection = useSelection(chosen)
  const operate = onEdit ? (operation: Operation) => onEdit({ operation, select: selection.ids }) : onOperation
  const { nodes, edges, onNodesChange } = useCanvasElements({
    graph,
    document,
    problems,
    marks,
    selection,
    onOperation: operate,
  })
  const id = useId()
  const isBig = graph.nodes.length > manyNodes
  const [viewport] = useState(() => view?.get() ?? firstViewport(nodes, size, view?.whole))
  // Of a big flow a sketch is drawn first: something to look at is there at once.
  const isReady = useAfterPaint(isBig)
  const isFar = useStore(({ transform }) => transform[2] < farZoom)
  const colorMode = useComputedColorScheme()
  const still = useReducedMotion()
  useFocusedNode(focus, still)
  useSharedView(view)

  if (!isReady) return <Sketch nodes={nodes} viewport={viewport} />
  return (
    <ReactFlow
      id={id}
      nodes={nodes}
      edges={edges}
      onNodesChange={onNodesChange}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      colorMode={colorMode}
      aria-label={label ?? words.canvas(document.flow.name)}
      ariaLabelConfig={ariaLabels(operate !== undefined)}
      className={isFar ? (styles["far"] ?? "") : ""}
      {...size}
      defaultViewport={viewport}
      minZoom={minZoom}
      maxZoom={2}
      panOnScroll
      zoomOnDoubleClick={false}
      zoomActivationKeyCode="Control"
      nodesDraggable={operate !== undefined}
      nodesConnectable={false}
      edgesFocusable={false}
      edgesReconnectable={false}
      elementsSelectable
      selectNodesOnDrag={false}
      deleteKeyCode={null}
      onlyRenderVisibleElements={isBig}
      onPaneClick={() => selection.select([])}
      proOptions={{ hideAttribution: true }}
    >
      <Background variant={BackgroundVariant.Dots} gap={20} size={1.2} />
      {controls && <ViewControls whole={view?.whole} />}
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
  )
}
