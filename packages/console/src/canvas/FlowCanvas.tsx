import "@xyflow/react/dist/base.css"
import type { Catalogue, FlowDocument, Operation } from "@gatewright/flow"
import { useComputedColorScheme } from "@mantine/core"
import { useReducedMotion } from "@mantine/hooks"
import { Background, BackgroundVariant, MiniMap, ReactFlow, ReactFlowProvider, useStore } from "@xyflow/react"
import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from "react"
import type { ShownProblem } from "../app/ui/ProblemList.tsx"
import { ariaLabels } from "./aria-labels.ts"
import type { CanvasMarks } from "./canvas-marks.ts"
import { edgeTypes, nodeTypes } from "./element-types.ts"
import styles from "./canvas.module.css"
import { farZoom } from "./far-zoom.ts"
import { firstViewport, minZoom } from "./first-viewport.ts"
import { flowGraph } from "./flow-graph.ts"
import { miniMapColor } from "./mini-map-color.ts"
import type { SharedView } from "./shared-view.ts"
import { Sketch } from "./Sketch.tsx"
import { useAfterPaint } from "./use-after-paint.ts"
import { useCanvasElements } from "./use-canvas-elements.ts"
import { type Focus, useFocusedNode } from "./use-focused-node.ts"
import { useSharedView } from "./use-shared-view.ts"
import { ViewControls } from "./ViewControls.tsx"
import { words } from "./words.ts"

export interface FlowCanvasProps {
  readonly document: FlowDocument
  readonly catalogue: Catalogue
  readonly problems: readonly ShownProblem[]
  readonly selected: string | undefined
  readonly onSelect: (node: string | undefined) => void
  /** Somebody who works with the keyboard goes into a node: what shows it takes the focus. */
  readonly onEnter?: (node: string) => void
  /** Takes the edits that are made on the canvas. Without it nothing can be moved. */
  readonly onOperation?: (operation: Operation) => void
  readonly miniMap?: boolean
  /** A place to bring into view; another object asks again. */
  readonly focus?: Focus | undefined
  /** What a comparison says about cards and links. */
  readonly marks?: CanvasMarks | undefined
  /** The view that it has together with other canvases. */
  readonly view?: SharedView | undefined
  /** Whether it has the buttons and the keys for the view: of canvases with one view, one does. */
  readonly controls?: boolean
  /** What it is called for people who hear it; after its flow where left out. */
  readonly label?: string | undefined
}

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
  ({ onSelect, onEnter }: FlowCanvasProps) =>
  ({ key, target }: KeyboardEvent): void => {
    const card = target instanceof HTMLElement && target.matches(".react-flow__node") ? target.dataset["id"] : undefined
    if (card !== undefined && key === "Enter") onEnter?.(card)
    if (key === "Escape") onSelect(undefined)
  }

interface Size {
  readonly width: number
  readonly height: number
}

const Canvas = ({
  document,
  catalogue,
  problems,
  selected,
  onSelect,
  onOperation,
  miniMap = false,
  focus,
  marks,
  view,
  controls = true,
  label,
  size,
}: FlowCanvasProps & { readonly size: Size }) => {
  const graph = useMemo(() => flowGraph(document, catalogue), [document, catalogue])
  const { nodes, edges, onNodesChange } = useCanvasElements({
    graph,
    document,
    problems,
    marks,
    selected,
    onSelect,
    onOperation,
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
      ariaLabelConfig={ariaLabels(onOperation !== undefined)}
      className={isFar ? (styles["far"] ?? "") : ""}
      {...size}
      defaultViewport={viewport}
      minZoom={minZoom}
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
      onlyRenderVisibleElements={isBig}
      onPaneClick={() => onSelect(undefined)}
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
