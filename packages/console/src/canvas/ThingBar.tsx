import { NodeToolbar, Position } from "@xyflow/react"
import { noteColor, noteColors } from "./note-colors.ts"
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
    {noteColors.map((name) => (
      <button
        key={name}
        type="button"
        data-color={name}
        aria-pressed={noteColor(color) === name}
        aria-label={words.colors[name]}
        title={words.colors[name]}
        onClick={() => onColor(name)}
      />
    ))}
  </NodeToolbar>
)
