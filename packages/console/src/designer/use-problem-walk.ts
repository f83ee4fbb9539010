import type { Catalogue } from "@gatewright/flow"
import { useState } from "react"
import type { ShownProblem } from "../app/ui/ProblemList.tsx"
import type { Tool } from "../commands/command.ts"
import { gravestOf, problemGoal } from "./problem-goal.ts"
import type { Place } from "./use-place.ts"
import { words } from "./words.ts"

/** The way from problem to problem: each goes to where it is mended, and is told. */
export const useProblemWalk = ({
  problems,
  catalogue,
  canEdit,
  place,
  open,
  tell,
}: {
  readonly problems: readonly ShownProblem[]
  readonly catalogue: Catalogue
  readonly canEdit: boolean
  readonly place: Place
  readonly open: (tool: Tool) => void
  readonly tell: (sentence: string) => void
}) => {
  const [last, setLast] = useState<ShownProblem>()
  const goalOf = (problem: ShownProblem) => problemGoal(problem, { catalogue, canEdit })
  const goTo = (problem: ShownProblem) => {
    setLast(problem)
    const goal = goalOf(problem)
    if (goal && "tool" in goal) open(goal.tool)
    else if (goal) place.goTo(goal.node, goal.setting)
  }
  return {
    leadsOn: (problem: ShownProblem): boolean => goalOf(problem) !== undefined,
    goTo,
    /** Goes to the gravest problem of a node that is in view: its badge was clicked. */
    goToBadge: (node: string) => {
      const problem = gravestOf(problems, node)
      setLast(problem)
      place.open(node, problem?.at?.setting)
    },
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
