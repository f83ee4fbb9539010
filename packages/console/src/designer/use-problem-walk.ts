import { useState } from "react"
import type { ShownProblem } from "../app/ui/ProblemList.tsx"
import type { Place } from "./use-place.ts"
import { words } from "./words.ts"

/** The way from problem to problem: each goes to its node and its field, and is told. */
export const useProblemWalk = ({
  problems,
  place,
  tell,
}: {
  readonly problems: readonly ShownProblem[]
  readonly place: Place
  readonly tell: (sentence: string) => void
}) => {
  const [last, setLast] = useState<ShownProblem>()
  const goTo = (problem: ShownProblem) => {
    setLast(problem)
    const { node, setting } = problem.at ?? {}
    if (node !== undefined) place.goTo(node, setting)
  }
  return {
    /** The problem that was gone to last. */
    current: last === undefined ? -1 : problems.indexOf(last),
    goTo,
    step: (by: 1 | -1) => {
      const at = last === undefined ? -1 : problems.indexOf(last)
      const next = at < 0 ? (by > 0 ? 0 : problems.length - 1) : (at + by + problems.length) % problems.length
      const problem = problems[next]
      if (!problem) return
      goTo(problem)
      tell(words.problemOf(next + 1, problems.length, problem.message))
    },
  }
}

export type ProblemWalk = ReturnType<typeof useProblemWalk>
