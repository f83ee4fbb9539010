import styles from "./mark.module.css"
import { words } from "./words.ts"

/** The mark of the product: a gate, and its name. */
export const Mark = ({ compact = false }: { readonly compact?: boolean }) => (
  <span className={styles["mark"]}>
    <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
      <rect width="32" height="32" rx="7" className={styles["ground"]} />
      <path d="M7 25V14a9 9 0 0 1 18 0v11M16 5v20M11.5 25V12.5M20.5 25V12.5M7 19h18" className={styles["bars"]} />
    </svg>
    {!compact && <span className={styles["name"]}>{words.product}</span>}
  </span>
)
