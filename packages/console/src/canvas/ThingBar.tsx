import { NodeToolbar, Position } from "@xyflow/react"
import { ColorChoice } from "./ColorChoice.tsx"
import styles from "./notes.module.css"
import { words } from "./words.ts"

/** The colours of a note or a frame, above it while it is selected. */
export const ThingBar = ({
  color,
  onColor,
}: {
  readonly color: string | undefined
  readonly onColor: (color: string) => void
}) => (
  <NodeToolbar
    position={Position.Top}
    className={`${styles["bar"]} nodrag nopan`}
    role="group"
    aria-label={words.color}
  >
    <ColorChoice color={color} onColor={onColor} />
  </NodeToolbar>
)
