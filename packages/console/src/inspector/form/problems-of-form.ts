import type { ShownProblem } from "../../app/ui/ProblemList.tsx"

/** Sorts the problems of a node: those of one setting stand at its input, the others above the form. */
export const problemsOfForm = (problems: readonly ShownProblem[]) => {
  const byPointer = new Map<string, string>()
  for (const { at, message } of problems) {
    const pointer = at?.setting
    if (pointer === undefined || pointer === "") continue
    byPointer.set(pointer, [byPointer.get(pointer), message].filter((part) => part !== undefined).join(" "))
  }
  return {
    problemAt: (pointer: string): string | undefined => byPointer.get(pointer),
    problemBelow: (pointer: string): boolean =>
      [...byPointer.keys()].some((each) => each === pointer || each.startsWith(`${pointer}/`)),
    others: problems.filter(({ at }) => at?.setting === undefined || at.setting === ""),
  }
}
