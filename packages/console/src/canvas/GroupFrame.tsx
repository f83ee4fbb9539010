import { inputHandle } from "@gatewright/flow"
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react"
import type { NodeProps } from "@xyflow/react"
import { memo } from "react"
import { useCanvasActions } from "./canvas-actions.ts"
import type { FrameNode } from "./canvas-elements.ts"
import { frameOutput } from "./drawn-links.ts"
import { noteColor } from "./note-colors.ts"
import styles from "./notes.module.css"
import { useObserved } from "./observable.ts"
import { Port } from "./Port.tsx"
import { ThingBar } from "./ThingBar.tsx"
import { words } from "./words.ts"
import { WordsField } from "./WordsField.tsx"

/** The frame around a group of nodes. Collapsed, it stands for them as one card. */
export const GroupFrame = memo(
  ({ data: { id, name, color, collapsed, members, interactive }, selected }: NodeProps<FrameNode>) => {
    const { writing, changeGroup, toggleGroup } = useCanvasActions()
    const isWriting = useObserved(writing) === id
    const Chevron = collapsed ? IconChevronRight : IconChevronDown
    return (
      <div
        className={styles["frame"]}
        data-color={noteColor(color)}
        data-selected={selected || undefined}
        data-collapsed={collapsed || undefined}
      >
        {interactive && selected && <ThingBar color={color} onColor={(next) => changeGroup(id, { color: next })} />}
        <div className={styles["head"]} onDoubleClick={interactive ? () => writing.set(id) : undefined}>
          {interactive && (
            <button
              type="button"
              className={`${styles["toggle"]} nodrag`}
              aria-expanded={!collapsed}
              aria-label={collapsed ? words.expand(name) : words.collapse(name)}
              onClick={(event) => {
                event.stopPropagation()
                toggleGroup(id)
              }}
            >
              <Chevron size={16} aria-hidden />
            </button>
          )}
          {isWriting ? (
            <WordsField
              label={words.groupName}
              value={name}
              onDone={(value) => {
                writing.set(undefined)
                if (value !== undefined && value.trim() !== "" && value !== name)
                  changeGroup(id, { name: value.trim() })
              }}
            />
          ) : (
            <span title={name}>{name}</span>
          )}
          {collapsed && <small>{words.steps(members.length)}</small>}
        </div>
        {collapsed && (
          <>
            <Port side="target" y={inputHandle} />
            <Port side="source" id={frameOutput} y={inputHandle} linked />
          </>
        )}
      </div>
    )
  },
)
