import type { PlanAnswer } from "@gatewright/server/contract"
import styles from "./plan.module.css"
import { words } from "./words.ts"

/** What comes with the flows: connections, and secrets that were sealed for this server. */
export const Bring = ({ plan: { connections, secrets } }: { readonly plan: PlanAnswer }) =>
  connections.length + secrets.length === 0 ? null : (
    <section className={styles["bring"]} aria-label={words.bring}>
      <h2>{words.bring}</h2>
      <ul>
        {connections.map(({ action, key, kind, name, secrets: open }) => (
          <li key={`${kind} ${key}`}>
            {action === "create" ? words.connectionArrives(name, kind) : words.connectionStays(name, kind)}
            {action === "create" && open.length > 0 && <span> {words.connectionSecrets(open.join(", "))}</span>}
          </li>
        ))}
        {secrets.map((name) => (
          <li key={name}>{words.secretArrives(name)}</li>
        ))}
      </ul>
    </section>
  )
