import { NodeResizer, type NodeProps } from "@xyflow/react"
import { memo } from "react"
import { useCanvasActions } from "./canvas-actions.ts"
import type { NoteNode } from "./canvas-elements.ts"
import { noteColor } from "./note-colors.ts"
import styles from "./notes.module.css"
import { useObserved } from "./observable.ts"
import { ThingBar } from "./ThingBar.tsx"
import { words } from "./words.ts"
import { WordsField } from "./WordsField.tsx"

/** A note on the canvas: plain text, written in place. */
export const StickyNote = memo(
  ({ data: { id, text, color, interactive }, selected, height = 0 }: NodeProps<NoteNode>) => {
    const { writing, changeNote } = useCanvasActions()
    const isWriting = useObserved(writing) === id
    const isAlone = interactive && selected
    return (
      <>
        {isAlone && (
          <NodeResizer
            minWidth={120}
            minHeight={60}
            handleClassName={styles["handle"] ?? ""}
            lineClassName={styles["border"] ?? ""}
            onResizeEnd={(_, { x, y, width, height }) => changeNote(id, { x, y, width, height })}
          />
        )}
        {isAlone && <ThingBar color={color} onColor={(name) => changeNote(id, { color: name })} />}
        <div
          className={styles["note"]}
          data-color={noteColor(color)}
          data-selected={selected || undefined}
          onDoubleClick={interactive ? () => writing.set(id) : undefined}
        >
          {isWriting ? (
            <WordsField
              label={words.noteText}
              value={text}
              isLong
              onDone={(value) => {
                writing.set(undefined)
                if (value !== undefined && value !== text) changeNote(id, { text: value })
              }}
            />
          ) : (
            <p style={{ WebkitLineClamp: linesIn(height) }} title={text}>
              {text === "" && interactive ? <em>{words.emptyNote}</em> : text}
            </p>
          )}
        </div>
      </>
    )
  },
)

/** How many whole lines a note of that height has room for, as `.note p` draws them. */
const linesIn = (height: number): number => Math.max(1, Math.floor((height - 26) / 20))
