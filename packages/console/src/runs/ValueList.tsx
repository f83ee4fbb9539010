import type { Json } from "@gatewright/flow"
import { IconLock } from "@tabler/icons-react"
import type { KnownValue } from "./inputs-of.ts"
import styles from "./step-details.module.css"
import { valueLines } from "./value-lines.ts"
import { words } from "./words.ts"

/** Variables and their values, a line each; objects are told field by field. Secrets never come here: their mask does. */
export const ValueList = ({
  title,
  hint,
  values,
  none,
}: {
  readonly title: string
  readonly hint?: string
  readonly values: readonly KnownValue[]
  readonly none: string
}) => (
  <section className={styles["values"]}>
    <h3 title={hint}>{title}</h3>
    {values.length === 0 ? (
      <p className={styles["quiet"]}>{none}</p>
    ) : (
      <dl>
        {values.flatMap(valueLines).map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Value value={value} />
            </dd>
          </div>
        ))}
      </dl>
    )}
  </section>
)

/** What the server puts in the place of a secret. */
const mask = "[secret]"

const Value = ({ value }: { readonly value: Json }) =>
  value === mask ? (
    <span className={styles["secret"]}>
      <IconLock size={14} aria-hidden />
      {words.secret}
    </span>
  ) : (
    <code>{typeof value === "string" ? value : JSON.stringify(value)}</code>
  )
