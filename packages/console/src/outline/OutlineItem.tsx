import { VisuallyHidden } from "@mantine/core"
import { IconAlertTriangle, IconCircleX, IconDots } from "@tabler/icons-react"
import { memo } from "react"
import { NodeIcon } from "../canvas/NodeIcon.tsx"
import type { ProblemCount } from "../canvas/node-description.ts"
import { words as canvasWords } from "../canvas/words.ts"
import { SideMark } from "../palette/SideMark.tsx"
import type { OutlineActions } from "./outline-actions.ts"
import type { OutlineRow } from "./outline-rows.ts"
import { OutlineOutputs } from "./OutlineOutputs.tsx"
import styles from "./outline.module.css"
import { words } from "./words.ts"

/** A node in the outline: what it is, what is wrong with it, where its outputs lead, and what can be done with it. */
export const OutlineItem = memo(
  ({
    row,
    about,
    problems,
    canEdit,
    isCurrent,
    isSelected,
    isDimmed,
    actions,
  }: {
    readonly row: OutlineRow
    /** Which step it is and what is wrong with it, for people who hear it. */
    readonly about: string
    readonly problems: ProblemCount | undefined
    readonly canEdit: boolean
    /** Whether it is in the order of Tab. */
    readonly isCurrent: boolean
    readonly isSelected: boolean
    readonly isDimmed: boolean
    readonly actions: OutlineActions
  }) => {
    const { node, name, outputs } = row
    const tabIndex = isCurrent ? 0 : -1
    const Wrong = problems && problems.errors > 0 ? IconCircleX : IconAlertTriangle
    return (
      <li className={styles["row"]} data-selected={isSelected || undefined} data-dimmed={isDimmed || undefined}>
        <input
          type="checkbox"
          // The keyboard has Shift and the arrow keys for it.
          tabIndex={-1}
          checked={isSelected}
          onChange={() => actions.toggle(node.id)}
          aria-label={words.selectToo(name)}
        />
        <button
          type="button"
          className={styles["node"]}
          data-row={node.id}
          tabIndex={tabIndex}
          aria-current={isSelected || undefined}
          onFocus={() => actions.arrive(node.id)}
          onClick={({ ctrlKey, metaKey, shiftKey, target }) => {
            if (ctrlKey || metaKey || shiftKey) actions.toggle(node.id)
            else if (target instanceof Element && target.closest("[data-badge]")) actions.goToProblem(node.id)
            else actions.enter(node.id)
          }}
        >
          <NodeIcon look={node.look} size={18} />
          <span className={styles["names"]}>
            <strong>{name}</strong>
            <span>{node.typeLabel}</span>
          </span>
          {problems && (
            <span
              className={styles["badge"]}
              data-badge
              data-severity={problems.errors > 0 ? "error" : "warning"}
              title={canvasWords.problems(problems)}
            >
              <Wrong size={14} aria-hidden />
              {problems.errors + problems.warnings}
            </span>
          )}
          {node.side && <SideMark side={node.side} />}
          <VisuallyHidden>{about}</VisuallyHidden>
        </button>
        <button
          type="button"
          className={styles["more"]}
          tabIndex={tabIndex}
          aria-label={words.more(name)}
          aria-haspopup="menu"
          onFocus={() => actions.arrive(node.id)}
          onClick={({ currentTarget }) => actions.openMenu(currentTarget, [node.id])}
        >
          <IconDots size={18} aria-hidden />
        </button>
        {outputs.length > 0 && <OutlineOutputs row={row} tabIndex={tabIndex} canEdit={canEdit} actions={actions} />}
      </li>
    )
  },
  // Rows are made anew with each edit: those that say the same are not drawn again.
  ({ actions: before, ...shown }, { actions, ...next }) =>
    before === actions && JSON.stringify(shown) === JSON.stringify(next),
)
