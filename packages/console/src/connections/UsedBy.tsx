import { Link } from "@tanstack/react-router"
import styles from "./connections.module.css"
import { words } from "./words.ts"

const shown = 2

/** The flows that need something, as links. */
export const UsedBy = ({
  tenant,
  flows,
}: {
  readonly tenant: string
  readonly flows: readonly { readonly id: string; readonly name: string }[]
}) =>
  flows.length === 0 ? (
    <span className={styles["when"]}>{words.usedByNone}</span>
  ) : (
    <span className={styles["used"]} title={flows.map(({ name }) => name).join(", ")}>
      {flows.slice(0, shown).map(({ id, name }) => (
        <Link key={id} to="/$tenant/flows/$flow" params={{ tenant, flow: id }}>
          {name}
        </Link>
      ))}
      {flows.length > shown && <span className={styles["when"]}>{words.usedByMore(flows.length - shown)}</span>}
    </span>
  )
