import { fieldWords } from "./field-words.ts"
import type { ShownProblem } from "../../app/ui/ProblemList.tsx"

/** What a check has against a setting. */
export interface FieldProblem {
  readonly severity: ShownProblem["severity"]
  readonly message: string
}

/**
 * Sorts the problems of a node: those of one setting stand at the field that shows it, the others above the form.
 *
 * @param shownAt the pointer of the field that shows the setting at a pointer
 */
export const problemsOfForm = (
  problems: readonly ShownProblem[],
  shownAt: (pointer: string) => string | undefined = (pointer) => pointer,
) => {
  const placed = problems.map((problem) => {
    const setting = problem.at?.setting
    return { problem, at: setting === undefined || setting === "" ? undefined : shownAt(setting) }
  })
  const byPointer = new Map<string, FieldProblem>()
  for (const { problem, at } of placed) {
    if (at !== undefined) byPointer.set(at, joined(byPointer.get(at), problem))
  }
  return {
    problemAt: (pointer: string): FieldProblem | undefined => byPointer.get(pointer),
    problemBelow: (pointer: string): FieldProblem["severity"] | undefined => {
      const below = [...byPointer].filter(([each]) => each === pointer || each.startsWith(`${pointer}/`))
      return below.find(([, { severity }]) => severity === "error")?.[1].severity ?? below[0]?.[1].severity
    },
    others: placed.filter(({ at }) => at === undefined).map(({ problem }) => problem),
  }
}

const joined = (before: FieldProblem | undefined, { severity, message }: FieldProblem): FieldProblem => ({
  severity: before?.severity === "error" ? "error" : severity,
  message: before ? `${before.message} ${fieldWords(message)}` : fieldWords(message),
})
