import "@xyflow/react/dist/base.css"
import { ReactFlowProvider } from "@xyflow/react"
import { useLayoutEffect, useRef, useState } from "react"
import { Canvas } from "./Canvas.tsx"
import styles from "./canvas.module.css"
import type { FlowCanvasProps } from "./flow-canvas-props.ts"
import type { Size } from "./use-canvas-view.ts"
import { ReadOnlyBadge } from "./ReadOnlyBadge.tsx"
import { words } from "./words.ts"

/** A flow on a canvas: a document goes in, edits come out. The only place that knows React Flow. */
export const FlowCanvas = (props: FlowCanvasProps) => {
  const place = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<Size>()
  useLayoutEffect(() => {
    if (place.current) setSize({ width: place.current.clientWidth, height: place.current.clientHeight })
  }, [])
  const { document, readOnly, onAddAt } = props
  return (
    <div ref={place} className={styles["canvas"]}>
      {size && (
        <ReactFlowProvider>
          <Canvas {...props} canvas={place} size={size} />
        </ReactFlowProvider>
      )}
      {document.flow.nodes.length === 0 && (
        <p className={styles["empty"]}>{onAddAt ? words.emptyEditable : words.empty}</p>
      )}
      {readOnly !== undefined && <ReadOnlyBadge reason={readOnly} />}
    </div>
  )
}
