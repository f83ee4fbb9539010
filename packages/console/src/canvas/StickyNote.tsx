import type { NodeProps } from "@xyflow/react"
import { memo } from "react"
import type { NoteNode } from "./canvas-elements.ts"
import styles from "./canvas.module.css"

/** A note on the canvas: plain text. */
export const StickyNote = memo(({ data: { text } }: NodeProps<NoteNode>) => (
  <div className={styles["note"]}>{text}</div>
))
