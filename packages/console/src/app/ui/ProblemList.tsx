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
  canSelect = () => true,
  settingOf = () => undefined,
}: {
  readonly problems: readonly ShownProblem[]
  /** Goes to where it is mended. */
  readonly onSelect?: (problem: ShownProblem) => void
  /** Whether there is such a place. */
  readonly canSelect?: (problem: ShownProblem) => boolean
  /** What its setting is called, with the settings around it, where the sentence does not tell that. */
  readonly settingOf?: (problem: ShownProblem) => string | undefined
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
              {onSelect && canSelect(problem) ? (
                <button type="button" onClick={() => onSelect(problem)}>
                  {problem.message}
                </button>
              ) : (
                <p>{problem.message}</p>
              )}
              <Where {...problem} setting={settingOf(problem)} />
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
const Where = ({ at, message, setting }: ShownProblem & { readonly setting: string | undefined }) => {
  if (!at) return null
  const parts = [
    at.line !== undefined &&
      !message.toLowerCase().includes(`line ${at.line}`) &&
      words.lineColumn(at.line, at.column ?? 1),
    at.nodeName !== undefined && at.nodeName !== "" && !message.includes(at.nodeName) && words.node(at.nodeName),
    setting,
  ].filter((part) => part !== false && part !== undefined)
  if (parts.length === 0 && at.excerpt === undefined) return null
  return (
    <p className={styles["where"]}>
      {parts.join(" · ")}
      {at.excerpt !== undefined && <code>{at.excerpt}</code>}
    </p>
  )
}
