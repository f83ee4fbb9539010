import { IconAlertTriangle } from "@tabler/icons-react"
import styles from "./form.module.css"
import type { FieldProblem } from "./problems-of-form.ts"

/** What is wrong with a setting; a warning is told apart from an error by its icon too. */
export const FieldProblemText = ({ severity, message }: FieldProblem) =>
  severity === "error" ? (
    <span className={styles["error"]}>{message}</span>
  ) : (
    <span className={styles["warning"]}>
      <IconAlertTriangle size={14} aria-hidden />
      <span>{message}</span>
    </span>
  )
