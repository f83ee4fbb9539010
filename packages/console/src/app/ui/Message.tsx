import type { Icon } from "@tabler/icons-react"
import type { ReactNode } from "react"
import styles from "./message.module.css"

/** What stands in a place that has nothing else to show: empty, failed or not allowed. Says why and what to do. */
export const Message = ({
  icon: Icon,
  title,
  text,
  role,
  page = false,
  children,
}: {
  readonly icon: Icon
  readonly title: string
  readonly text: ReactNode
  readonly role?: "alert" | "status"
  /** Whether it stands for a whole page, and its title for the page's. */
  readonly page?: boolean
  readonly children?: ReactNode
}) => (
  <div className={styles["message"]} role={role}>
    <Icon size={28} aria-hidden className={styles["icon"]} />
    {page ? <h1>{title}</h1> : <h2>{title}</h2>}
    <p>{text}</p>
    {children !== undefined && <div className={styles["actions"]}>{children}</div>}
  </div>
)
