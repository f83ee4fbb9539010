import type { Problem } from "../problem.ts"

/** So many problems of one file are told one by one: a person mends those first and reads the file again. */
export const toldProblems = 20

/** The first 20 findings as problems, and one problem more that counts the rest (SPEC 4.9). */
export const firstProblems = <Finding>(
  findings: Iterable<Finding>,
  problemOf: (finding: Finding) => Problem,
): readonly Problem[] => {
  const told: Problem[] = []
  let rest = 0
  for (const finding of findings) {
    if (told.length < toldProblems) told.push(problemOf(finding))
    else rest += 1
  }
  return rest === 0 ? told : [...told, moreProblems(rest)]
}

/** One problem that counts those that are not told. */
export const moreProblems = (count: number): Problem => ({
  code: "import.more-problems",
  severity: "error",
  message: `The file has ${count} more ${count === 1 ? "problem" : "problems"} than these. Mend these first, then read the file again.`,
})
