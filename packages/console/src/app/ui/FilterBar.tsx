import { Button } from "@mantine/core"
import type { ReactNode } from "react"
import styles from "./filter-bar.module.css"
import { words } from "./words.ts"

/** The search and the filters above a list: the first one takes the room that the others leave. */
export const FilterBar = ({
  label,
  count,
  onClear,
  children,
}: {
  readonly label?: string
  /** How many there are, in words; told while the filters change. */
  readonly count?: string
  /** Takes all of them away; without it none is set. */
  readonly onClear: (() => void) | undefined
  readonly children: ReactNode
}) => (
  <div className={styles["filters"]} role="search" aria-label={label}>
    {children}
    {onClear && (
      <Button variant="subtle" color="gray" onClick={onClear}>
        {words.clear}
      </Button>
    )}
    {count !== undefined && (
      <span className={styles["count"]} role="status">
        {count}
      </span>
    )}
  </div>
)
