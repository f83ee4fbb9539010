import { useComputedColorScheme } from "@mantine/core"
import { Background, BackgroundVariant, useKeyPress } from "@xyflow/react"
import { type RefObject, useCallback, useId, useState } from "react"
import { ariaLabels } from "./aria-labels.ts"
import { CanvasActionsProvider } from "./canvas-actions.ts"
import { CanvasMap } from "./CanvasMap.tsx"
import { CanvasMenu } from "./CanvasMenu.tsx"
import styles from "./canvas.module.css"
import { Drawing } from "./Drawing.tsx"
import { DraftLink } from "./DraftLink.tsx"
import { DropHint } from "./DropHint.tsx"
import { edgeTypes, nodeTypes } from "./element-types.ts"
import type { FlowCanvasProps } from "./flow-canvas-props.ts"
import { gestures } from "./gestures.ts"
import { HelperLines } from "./HelperLines.tsx"
import { FarProvider } from "./is-far.ts"
import { LinkHover } from "./LinkHover.tsx"
import { LoneSelection } from "./LoneBar.tsx"
import { SelectedCount } from "./SelectedCount.tsx"
import { Sketch } from "./Sketch.tsx"
import { useAfterPaint } from "./use-after-paint.ts"
import { useCanvas } from "./use-canvas.ts"
import { type Size, useCanvasView } from "./use-canvas-view.ts"
import { useFoundNodes } from "./use-found-nodes.ts"
import { useMiddleButton } from "./use-middle-button.ts"
import { ViewControls } from "./ViewControls.tsx"
import { words } from "./words.ts"

/** Above this many nodes only those in view are in the page. Below it, that costs more than it saves. */
const manyNodes = 300

/** The canvas in a place whose size is known. */
export const Canvas = ({
  canvas,
  size,
  ...props
}: FlowCanvasProps & { readonly canvas: RefObject<HTMLElement | null>; readonly size: Size }) => {
  const { document, catalogue, onEdit: edit, onAddAt, onSelection, view, controls = true } = props
  const { graph, selection, elements, draft, menu, ...behind } = useCanvas(props, canvas)
  const { edges } = elements
  const { first, isFar } = useCanvasView({
    props,
    canvas,
    size,
    nodes: elements.nodes,
    selection: selection.ids,
    inside: elements.groups.inside,
    expand: behind.toggleGroup,
  })
  const nodes = useFoundNodes(elements.nodes, props.found)
  const chosen = nodes.filter(({ selected }) => selected).length
  const isBig = graph.nodes.length > manyNodes
  // Of a big flow a sketch is drawn first: something to look at is there at once.
  const isReady = useAfterPaint(isBig)
  const [boxSelect, setBoxSelect] = useState(false)
  const toggleBoxSelect = useCallback(() => setBoxSelect((is) => !is), [])
  const canEdit = edit !== undefined
  // With Space held, a drag moves the view, whatever is under the mouse.
  const isPanning = useKeyPress("Space")
  useMiddleButton(canvas)
  const colorMode = useComputedColorScheme()
  const id = useId()

  if (!isReady) return <Sketch nodes={nodes} viewport={first} />
  return (
    <CanvasActionsProvider value={behind.actions}>
      <div
        className={`${styles["surface"]} ${canEdit ? "canvas-editable" : ""} ${isFar ? "canvas-far" : ""}`}
        {...behind.listeners}
      >
        <FarProvider value={isFar}>
          <LoneSelection value={chosen === 1}>
            <Drawing
              {...gestures({ canDrag: canEdit && !isPanning, canSelect: onSelection !== undefined, boxSelect })}
              {...size}
              id={id}
              nodes={nodes}
              edges={edges}
              nodeTypes={nodeTypes}
              edgeTypes={edgeTypes}
              defaultViewport={first}
              onlyRenderVisibleElements={isBig}
              colorMode={colorMode}
              aria-label={props.label ?? words.canvas(document.flow.name)}
              ariaLabelConfig={ariaLabels(canEdit)}
              proOptions={proOptions}
              taken={elements.taken}
              onEdgesChange={elements.onEdgesChange}
              onNodeDrag={elements.onNodeDrag}
              onNodeClick={selection.onNodeClick}
              onEdgeClick={behind.onEdgeClick}
              onPaneClick={selection.clear}
            >
              <Background variant={BackgroundVariant.Dots} gap={20} size={1.2} />
              <HelperLines lines={elements.lines} />
              <DraftLink draft={draft} />
              {edit && (
                <LinkHover {...{ edges, canvas, document, catalogue, edit, onAddAt }} onGrip={behind.beginLink} />
              )}
              {controls && (
                <ViewControls
                  whole={view?.whole}
                  zoom={props.zoom}
                  boxSelect={onSelection && boxSelect}
                  onBoxSelect={toggleBoxSelect}
                />
              )}
              {onSelection && <SelectedCount count={chosen} />}
              {props.miniMap === true && <CanvasMap />}
            </Drawing>
          </LoneSelection>
        </FarProvider>
        <DropHint shown={behind.hasFile} />
        <CanvasMenu open={menu.open} onClose={menu.close} />
      </div>
    </CanvasActionsProvider>
  )
}

const proOptions = { hideAttribution: true }
