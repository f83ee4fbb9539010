import styles from "./type-label.module.css"

/** The name of a flow type with a colour. */
export const TypeLabel = ({ label, color }: { readonly label: string; readonly color: string | undefined }) => (
  <span className={styles["type"]}>
    <span className={styles["dot"]} style={color === undefined ? undefined : { color }} aria-hidden />
    <span className={styles["label"]}>{label}</span>
  </span>
)
