import { ActionIcon, Select } from "@mantine/core"
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react"
import { type ListState, pageSizes } from "./list-state.ts"
import styles from "./pager.module.css"
import { words } from "./words.ts"

/** Leads through the pages of a list. */
export const Pager = ({
  state,
  total,
  onChange,
}: {
  readonly state: ListState
  readonly total: number
  readonly onChange: (state: ListState) => void
}) => {
  const size = state.size ?? pageSizes[0]
  const page = state.page ?? 1
  if (total <= pageSizes[0]) return null
  const last = Math.max(1, Math.ceil(total / size))
  const go = (to: number) => onChange({ ...state, page: to === 1 ? undefined : to })
  return (
    <nav className={styles["pager"]} aria-label={words.pages}>
      <Select
        aria-label={words.pageSize}
        data={pageSizes.map((each) => ({ value: String(each), label: words.rows(each) }))}
        value={String(size)}
        onChange={(value) =>
          onChange({ ...state, size: pageSizes.find((each) => each === Number(value)), page: undefined })
        }
        className={styles["size"]}
      />
      <span className={styles["place"]}>
        {words.pageOf((page - 1) * size + 1, Math.min(page * size, total), total)}
      </span>
      <ActionIcon
        variant="default"
        size={32}
        disabled={page <= 1}
        onClick={() => go(page - 1)}
        aria-label={words.previous}
      >
        <IconChevronLeft size={16} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={32}
        disabled={page >= last}
        onClick={() => go(page + 1)}
        aria-label={words.next}
      >
        <IconChevronRight size={16} />
      </ActionIcon>
    </nav>
  )
}
