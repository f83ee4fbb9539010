import type { Problem } from "@gatewright/flow"
import { IconAlertTriangle, IconCircleX } from "@tabler/icons-react"
import { useState } from "react"
import styles from "./problem-list.module.css"
import { words } from "./words.ts"

const shownAtFirst = 20

/** Problems of a document or a file: what is wrong, where, and the text around the place. */
export const ProblemList = ({
  problems,
  onSelect,
}: {
  readonly problems: readonly ShownProblem[]
  /** Goes to the place; problems that have none in the document are not clickable. */
  readonly onSelect?: (problem: ShownProblem) => void
}) => {
  const [all, setAll] = useState(false)
  const shown = all ? problems : problems.slice(0, shownAtFirst)
  return (
    <div className={styles["problems"]}>
      <ul>
        {shown.map((problem, index) => (
          // By index: the same problem may stand twice; the list is never reordered
          <li key={index} data-severity={problem.severity}>
            {problem.severity === "error" ? (
              <IconCircleX size={16} role="img" aria-label={words.error} />
            ) : (
              <IconAlertTriangle size={16} role="img" aria-label={words.warning} />
            )}
            <div className={styles["text"]}>
              {onSelect && problem.at?.node !== undefined ? (
                <button type="button" onClick={() => onSelect(problem)}>
                  {problem.message}
                </button>
              ) : (
                <p>{problem.message}</p>
              )}
              <Where {...problem} />
            </div>
          </li>
        ))}
      </ul>
      {problems.length > shown.length && (
        <button type="button" className={styles["more"]} onClick={() => setAll(true)}>
          {words.moreProblems(problems.length - shown.length)}
        </button>
      )}
    </div>
  )
}

/** A problem as the API tells it: absent parts may be there and `undefined`. */
export interface ShownProblem extends Pick<Problem, "code" | "severity" | "message"> {
  readonly at?:
    | { readonly [Key in keyof NonNullable<Problem["at"]>]?: NonNullable<Problem["at"]>[Key] | undefined }
    | undefined
}

/** The place of a problem, as far as the sentence itself does not tell it. */
const Where = ({ at, message }: ShownProblem) => {
  if (!at) return null
  const parts = [
    at.line !== undefined &&
      !message.toLowerCase().includes(`line ${at.line}`) &&
      words.lineColumn(at.line, at.column ?? 1),
    at.nodeName !== undefined && at.nodeName !== "" && !message.includes(at.nodeName) && words.node(at.nodeName),
    at.setting !== undefined && at.setting !== "" && words.setting(at.setting),
  ].filter((part) => part !== false)
  if (parts.length === 0 && at.excerpt === undefined) return null
  return (
    <p className={styles["where"]}>
      {parts.join(" · ")}
      {at.excerpt !== undefined && <code>{at.excerpt}</code>}
    </p>
  )
}
