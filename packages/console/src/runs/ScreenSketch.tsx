import type { RunStep } from "@gatewright/server/contract"
import styles from "./screen-sketch.module.css"
import { words } from "./words.ts"

/** The page that a step showed, as far as a trace tells of it: its title, its fields and its buttons. */
export const ScreenSketch = ({ step: { screen = "", elements = [] } }: { readonly step: RunStep }) => (
  <section className={styles["sketch"]}>
    <h3>{words.page}</h3>
    <div className={styles["page"]}>
      {screen !== "" && <strong>{screen}</strong>}
      <ul>
        {elements.map(({ kind, name, label, type, error }, index) =>
          kind === "field" ? (
            <li key={index}>
              <span>{label}</span>
              <span className={styles["field"]}>
                <code>{name}</code>
                {type !== undefined && words.fieldType(type)}
              </span>
              {error !== undefined && <span className={styles["error"]}>{words.fieldError(error)}</span>}
            </li>
          ) : (
            <li key={index}>
              <span className={styles["button"]} title={name}>
                {label}
              </span>
            </li>
          ),
        )}
      </ul>
    </div>
  </section>
)
