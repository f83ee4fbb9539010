import { IconLock } from "@tabler/icons-react"
import styles from "./canvas.module.css"

/** Why nothing can be changed here. */
export const ReadOnlyBadge = ({ reason }: { readonly reason: string }) => (
  <p className={styles["readOnly"]} role="note">
    <IconLock size={14} aria-hidden />
    {reason}
  </p>
)
