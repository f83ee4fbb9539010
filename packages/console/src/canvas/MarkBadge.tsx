import {
  IconAlertTriangle,
  IconArrowsMove,
  IconCheck,
  IconMinus,
  IconPencil,
  IconPlayerPlay,
  IconPlus,
  IconX,
} from "@tabler/icons-react"
import type { Mark } from "./canvas-marks.ts"
import styles from "./mark-badge.module.css"
import { words } from "./words.ts"

const icons = {
  added: IconPlus,
  removed: IconMinus,
  changed: IconPencil,
  moved: IconArrowsMove,
  conflict: IconAlertTriangle,
  passed: IconCheck,
  failed: IconX,
  current: IconPlayerPlay,
}

/** A mark with its icon and its word: never told by colour alone. */
export const MarkBadge = ({
  mark,
  label = words.marks[mark],
  short = false,
}: {
  readonly mark: Mark
  readonly label?: string | undefined
  readonly short?: boolean
}) => {
  const Icon = icons[mark]
  return (
    <span className={styles["badge"]} data-mark={mark} title={short ? words.marks[mark] : undefined}>
      {short ? (
        <Icon size={14} role="img" aria-label={words.marks[mark]} />
      ) : (
        <>
          <Icon size={12} aria-hidden />
          {label}
        </>
      )}
    </span>
  )
}
