import type { Problem } from "../../problem.ts"

/** The first warnings, and one that counts the rest: a file of thousands of nodes may have thousands. */
export const firstWarnings = (problems: readonly Problem[]): readonly Problem[] => {
  const rest = problems.length - told
  if (rest <= 0) return problems
  const more: Problem = {
    code: "pingam.more-problems",
    severity: "warning",
    message: `The file has ${rest} more ${rest === 1 ? "problem" : "problems"} like these.`,
  }
  return [...problems.slice(0, told), more]
}

const told = 100
