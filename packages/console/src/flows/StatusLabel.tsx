import type { FlowRow } from "@gatewright/server/contract"
import styles from "./status-label.module.css"
import { words } from "./words.ts"

/** Active, inactive, or active with a draft that does not run yet. Told by shape and word, not by colour alone. */
export const StatusLabel = ({ status }: { readonly status: FlowRow["status"] }) => (
  <span className={styles["status"]} data-status={status}>
    <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
      <circle cx="5" cy="5" r="4" className={styles["ring"]} />
      {status === "draft-changes" && <path d="M5 1a4 4 0 0 1 0 8z" className={styles["half"]} />}
    </svg>
    {words.statuses[status]}
  </span>
)
