import type { Change } from "@gatewright/flow"
import { MarkBadge } from "../canvas/MarkBadge.tsx"
import { markOfChange } from "../compare/mark-of-change.ts"
import styles from "./merge.module.css"

/** Changes that are in the result without a question. */
export const Taken = ({ title, changes }: { readonly title: string; readonly changes: readonly Change[] }) =>
  changes.length === 0 ? null : (
    <details className={styles["taken"]}>
      <summary>{title}</summary>
      <ul>
        {changes.map((change, index) => (
          // By index: sentences repeat, and the list is made anew with each choice
          <li key={index}>
            <MarkBadge mark={markOfChange(change)} short />
            <span>{change.label}</span>
          </li>
        ))}
      </ul>
    </details>
  )
