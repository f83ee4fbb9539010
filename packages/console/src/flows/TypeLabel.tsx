import { flowTypeLabel } from "@gatewright/flow"
import styles from "./type-label.module.css"

/** A flow type with the colour of its category. */
export const TypeLabel = ({ type, color }: { readonly type: string; readonly color: string | undefined }) => (
  <span className={styles["type"]}>
    <span className={styles["dot"]} style={color === undefined ? undefined : { color }} aria-hidden />
    <span className={styles["label"]}>{flowTypeLabel(type)}</span>
  </span>
)
