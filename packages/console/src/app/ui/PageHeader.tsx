import type { ReactNode } from "react"
import styles from "./page-header.module.css"

/** The top of a page: where one is, what it is in one sentence, and what can be done here. */
export const PageHeader = ({
  crumbs,
  title,
  lead,
  actions,
}: {
  readonly crumbs?: ReactNode
  readonly title: ReactNode
  readonly lead?: string
  readonly actions?: ReactNode
}) => (
  <header className={styles["header"]}>
    <div className={styles["words"]}>
      {crumbs !== undefined && (
        <nav className={styles["crumbs"]} aria-label="Breadcrumb">
          {crumbs}
        </nav>
      )}
      <h1>{title}</h1>
      {lead !== undefined && <p>{lead}</p>}
    </div>
    {actions !== undefined && <div className={styles["actions"]}>{actions}</div>}
  </header>
)
