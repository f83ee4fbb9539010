import type { NodeProps } from "@xyflow/react"
import { memo } from "react"
import type { FrameNode } from "./canvas-elements.ts"
import styles from "./canvas.module.css"

/** The frame around a group of nodes. */
export const GroupFrame = memo(({ data: { name } }: NodeProps<FrameNode>) => (
  <div className={styles["frame"]}>
    <span>{name}</span>
  </div>
))
