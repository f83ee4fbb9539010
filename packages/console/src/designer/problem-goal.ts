import type { Catalogue } from "@gatewright/flow"
import type { ShownProblem } from "../app/ui/ProblemList.tsx"
import type { Tool } from "../commands/command.ts"

/** Where a problem is mended: at a node, at one of its settings, or in what a command opens. */
export type ProblemGoal = { readonly node: string; readonly setting: string | undefined } | { readonly tool: Tool }

/** Where a problem leads to; nowhere where it tells of nothing that could be gone to, or that the person can't mend. */
export const problemGoal = (
  { code, at }: ShownProblem,
  { catalogue, canEdit }: { readonly catalogue: Catalogue; readonly canEdit: boolean },
): ProblemGoal | undefined => {
  if (at?.node !== undefined) return { node: at.node, setting: at.setting }
  if (code === "check.no-start")
    return canEdit
      ? { tool: { tool: "add", marked: [...catalogue.values()].find(({ role }) => role === "start")?.type } }
      : undefined
  // Words that are missing, or that can't be read.
  return at?.pointer?.startsWith("/flow/texts") === true ? { tool: { tool: "languages" } } : undefined
}

/** The gravest of the problems of a node: what its badge leads to. */
export const gravestOf = (problems: readonly ShownProblem[], node: string): ShownProblem | undefined => {
  const own = problems.filter(({ at }) => at?.node === node)
  return own.find(({ severity }) => severity === "error") ?? own[0]
}
