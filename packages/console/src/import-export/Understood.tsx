import type { ImportPreview } from "@gatewright/server/contract"
import { catalogue } from "@gatewright/nodes/definitions"
import styles from "./file-report.module.css"
import { words } from "./words.ts"

/** How much of a foreign file found a counterpart here, by the types that it has there. */
export const Understood = ({ types }: { readonly types: ImportPreview["understood"] }) => {
  const all = types.reduce((sum, { count }) => sum + count, 0)
  const known = types.reduce((sum, { count, becomes }) => sum + (becomes === null ? 0 : count), 0)
  return (
    <details className={styles["understood"]}>
      <summary>
        {known === all ? words.allUnderstood(all) : words.understood(known, all)}
        <span className={styles["meter"]} aria-hidden>
          <span style={{ width: `${all === 0 ? 0 : (100 * known) / all}%` }} />
        </span>
      </summary>
      {known < all && <p>{words.understoodHelp}</p>}
      <ul tabIndex={0}>
        {types.map(({ type, count, becomes }) => (
          <li key={type} data-known={becomes !== null || undefined}>
            <span>{words.times(count)}</span>
            <code>{type}</code>
            <span>
              {becomes === null ? words.placeholder : `${words.becomes} ${catalogue.get(becomes)?.label ?? becomes}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
