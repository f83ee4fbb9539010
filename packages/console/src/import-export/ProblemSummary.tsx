import { IconCircleCheck } from "@tabler/icons-react"
import { ProblemList, type ShownProblem } from "../app/ui/ProblemList.tsx"
import styles from "./file-report.module.css"
import { words } from "./words.ts"

/** The problems of a flow that can be added all the same: how many, and the list to open. */
export const ProblemSummary = ({ problems }: { readonly problems: readonly ShownProblem[] }) => {
  if (problems.length === 0) {
    return (
      <p className={styles["fine"]}>
        <IconCircleCheck size={16} aria-hidden /> {words.noProblems}
      </p>
    )
  }
  const errors = problems.filter(({ severity }) => severity === "error").length
  return (
    <details className={styles["understood"]}>
      <summary>{words.problems(errors, problems.length - errors)}</summary>
      <p>{words.problemsHelp}</p>
      <div tabIndex={0}>
        <ProblemList problems={problems} />
      </div>
    </details>
  )
}
