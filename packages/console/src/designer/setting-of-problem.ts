import { definitionOf, pathOf } from "@gatewright/flow"
import type { ShownProblem } from "../app/ui/ProblemList.tsx"
import type { Designing } from "../commands/command.ts"
import { settingAt } from "../compare/setting-at.ts"
import { formOfNode } from "../inspector/form/form-of-node.ts"

/** The setting that a problem is about, by the names that the form shows; nothing where the sentence itself says as much. */
export const settingOfProblem = (
  { at, message }: ShownProblem,
  { document: { flow }, catalogue }: Pick<Designing, "document" | "catalogue">,
): string | undefined => {
  const node = flow.nodes.find(({ id }) => id === at?.node)
  const path = pathOf(at?.setting ?? "") ?? []
  if (!node || path.length === 0) return undefined
  const { title, field } = settingAt(formOfNode(definitionOf(catalogue, node)), path)
  return field === undefined || message.includes(`“${title}”`) ? undefined : title
}
