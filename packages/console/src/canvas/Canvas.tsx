import { inputHandle } from "@gatewright/flow"
import { useComputedColorScheme } from "@mantine/core"
import { useReducedMotion } from "@mantine/hooks"
import { Background, BackgroundVariant, MiniMap, ReactFlow, SelectionMode, useReactFlow, useStore } from "@xyflow/react"
import { type RefObject, useId, useMemo, useState } from "react"
import { ariaLabels } from "./aria-labels.ts"
import { CanvasActionsProvider } from "./canvas-actions.ts"
import { CanvasMenu } from "./CanvasMenu.tsx"
import styles from "./canvas.module.css"
import { DraftLink } from "./DraftLink.tsx"
import { edgeTypes, nodeTypes } from "./element-types.ts"
import { farZoom } from "./far-zoom.ts"
import { firstViewport, minZoom } from "./first-viewport.ts"
import type { FlowCanvasProps } from "./flow-canvas-props.ts"
import { flowGraph } from "./flow-graph.ts"
import { HelperLines } from "./HelperLines.tsx"
import { LinkHover } from "./LinkHover.tsx"
import { miniMapColor } from "./mini-map-color.ts"
import { portPress } from "./port-press.ts"
import { Sketch } from "./Sketch.tsx"
import { useAfterPaint } from "./use-after-paint.ts"
import { useCanvasActions } from "./use-canvas-actions.ts"
import { useCanvasElements } from "./use-canvas-elements.ts"
import { useCanvasKeys } from "./use-canvas-keys.ts"
import { useCanvasMenu } from "./use-canvas-menu.ts"
import { useCollapsed } from "./use-collapsed.ts"
import { useFocusedNode } from "./use-focused-node.ts"
import { useFoundNodes } from "./use-found-nodes.ts"
import { useLinkDrag } from "./use-link-drag.ts"
import { useNodeDrop } from "./use-node-drop.ts"
import { useSelection } from "./use-selection.ts"
import { useSharedView } from "./use-shared-view.ts"
import { ViewControls } from "./ViewControls.tsx"
import { words } from "./words.ts"

/** Above this many nodes only those in view are in the page. Below it, that costs more than it saves. */
const manyNodes = 300

export interface Size {
  readonly width: number
  readonly height: number
}

/** The canvas in a place whose size is known. */
export const Canvas = ({
  canvas,
  size,
  ...props
}: FlowCanvasProps & { readonly canvas: RefObject<HTMLElement | null>; readonly size: Size }) => {
  const { document, catalogue, problems, miniMap = false, focus, marks, view, controls = true, label } = props
  const graph = useMemo(() => flowGraph(document, catalogue), [document, catalogue])
  const selection = useSelection(props)
  const { onEdit: edit, onAddAt } = props
  const interactive = edit !== undefined
  const { collapsed, toggle } = useCollapsed(document.flow.id, props.onSelection !== undefined)
  const common = { document, catalogue, graph, canvas, edit }
  const elements = useCanvasElements({ ...common, problems, marks, selection, collapsed, interactive })
  const { nodes, edges, positions, linkOf } = elements
  const actions = useCanvasActions({
    document,
    selection: selection.ids,
    edit,
    toggleGroup: toggle,
    editing: props.editing,
  })
  const { draft, begin } = useLinkDrag({ ...common, positions, onAddAt })
  const drop = useNodeDrop({ ...common, linkOf })
  const menu = useCanvasMenu({
    menu: props.menu,
    selection,
    keysOf: elements.keysOfEdge,
  })
  const onKeyDownCapture = useCanvasKeys({
    ...common,
    nodes,
    selection,
    onEnter: props.onEnter,
    onEscape: props.onEscape,
    onWrite: actions.writing.set,
    onMenu: props.menu && menu.openOnFocused,
  })
  const id = useId()
  const isBig = graph.nodes.length > manyNodes
  const [viewport] = useState(() => view?.get() ?? firstViewport(nodes, size, view?.whole))
  // Of a big flow a sketch is drawn first: something to look at is there at once.
  const isReady = useAfterPaint(isBig)
  const isFar = useStore(({ transform }) => transform[2] < farZoom)
  const [boxSelect, setBoxSelect] = useState(false)
  const { screenToFlowPosition } = useReactFlow()
  const colorMode = useComputedColorScheme()
  const still = useReducedMotion()
  useFocusedNode({ focus, still, inside: elements.groups.inside, expand: toggle })
  useSharedView(view)
  const shown = useFoundNodes(nodes, props.found)

  if (!isReady) return <Sketch nodes={nodes} viewport={viewport} />
  return (
    <CanvasActionsProvider value={actions}>
      <div
        className={`${styles["surface"]} ${interactive ? "canvas-editable" : ""}`}
        onKeyDownCapture={onKeyDownCapture}
        onContextMenu={menu.onContextMenu}
        {...(interactive && { onPointerDown: portPress({ graph, positions, begin }) })}
        {...(onAddAt && {
          onDoubleClick: ({ target, clientX: x, clientY: y }) => {
            if (!(target instanceof Element) || !target.matches(".react-flow__pane")) return
            const position = screenToFlowPosition({ x, y })
            onAddAt({ position: { x: position.x, y: position.y - inputHandle }, client: { x, y } })
          },
        })}
        {...drop}
      >
        <ReactFlow
          id={id}
          nodes={shown}
          edges={edges}
          onNodesChange={elements.onNodesChange}
          onEdgesChange={elements.onEdgesChange}
          onNodeDrag={elements.onNodeDrag}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          colorMode={colorMode}
          aria-label={label ?? words.canvas(document.flow.name)}
          ariaLabelConfig={ariaLabels(interactive)}
          className={isFar ? (styles["far"] ?? "") : ""}
          {...size}
          defaultViewport={viewport}
          minZoom={minZoom}
          maxZoom={2}
          panOnScroll
          zoomOnDoubleClick={false}
          zoomActivationKeyCode="Control"
          nodesDraggable={interactive}
          nodesConnectable={false}
          edgesFocusable={false}
          edgesReconnectable={false}
          elementsSelectable
          elevateNodesOnSelect={false}
          selectNodesOnDrag={false}
          selectionKeyCode={props.onSelection ? "Shift" : null}
          multiSelectionKeyCode={props.onSelection ? multiSelectKeys : null}
          selectionMode={SelectionMode.Partial}
          selectionOnDrag={boxSelect}
          panOnDrag={boxSelect ? otherButtons : true}
          deleteKeyCode={null}
          onlyRenderVisibleElements={isBig}
          onNodeClick={selection.onNodeClick}
          onPaneClick={selection.clear}
          proOptions={proOptions}
        >
          <Background variant={BackgroundVariant.Dots} gap={20} size={1.2} />
          <HelperLines lines={elements.lines} />
          <DraftLink draft={draft} />
          {edit && (
            <LinkHover
              edges={edges}
              canvas={canvas}
              document={document}
              catalogue={catalogue}
              edit={edit}
              onAddAt={onAddAt}
              onGrip={begin}
            />
          )}
          {controls && (
            <ViewControls
              whole={view?.whole}
              zoom={props.zoom}
              boxSelect={props.onSelection && boxSelect}
              onBoxSelect={() => setBoxSelect(!boxSelect)}
            />
          )}
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
        <CanvasMenu open={menu.open} onClose={menu.close} />
      </div>
    </CanvasActionsProvider>
  )
}

const multiSelectKeys = ["Shift", "Control", "Meta"]
const otherButtons = [1, 2]
const proOptions = { hideAttribution: true }
