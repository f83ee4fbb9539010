import type { DebugEvents } from "@gatewright/server/contract"
import { IconCircleCheck, IconCircleX, IconClockX, IconHourglass, IconPlayerPlay } from "@tabler/icons-react"
import styles from "./runs.module.css"
import { words } from "./words.ts"

const icons = {
  succeeded: IconCircleCheck,
  failed: IconCircleX,
  expired: IconClockX,
  active: IconPlayerPlay,
  waiting: IconHourglass,
}

/** How a run ended, or that it goes on. Told by shape and word, not by colour alone. */
export const StatusLabel = ({ status }: { readonly status: DebugEvents["status"] }) => {
  const Icon = icons[status]
  return (
    <span className={styles["status"]} data-status={status}>
      <Icon size={16} aria-hidden />
      {words.statuses[status]}
    </span>
  )
}
