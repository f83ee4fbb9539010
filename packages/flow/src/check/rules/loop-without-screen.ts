import type { CheckContext, CheckedNode } from "../check-context.ts"
import { cyclesIn } from "../cycles-in.ts"
import type { Rule } from "../rule.ts"
import { atNode, nodeWords } from "../words.ts"

/**
 * Nodes that lead back to themselves with no page in between: a run may go round for ever, and is stopped. A loop through
 * a library flow is not told, for pages may be in there, nor one through a node that nobody knows.
 */
export const loopWithoutScreen: Rule = (context) =>
  cyclesIn(silentNext(context)).map((cycle) => {
    const nodes = cycle.flatMap((id) => context.byId.get(id) ?? [])
    const [first] = nodes
    return {
      code: "check.loop-without-screen",
      severity: "warning",
      message: `A run can go round here without showing a page: ${pathWords(nodes)}. It is stopped after a while, and fails. Put a page into the loop, or make sure that it ends.`,
      ...(first ? { at: atNode(first) } : {}),
    }
  })

const shownSteps = 8

const pathWords = (nodes: readonly CheckedNode[]): string => {
  const names = nodes.slice(0, shownSteps).map(nodeWords)
  const more = nodes.length > shownSteps ? [`${nodes.length - shownSteps} more`] : []
  return [...names, ...more, ...names.slice(0, 1)].join(" → ")
}

/** The nodes that show nothing, each with those of them that it leads to. */
const silentNext = ({ nodes, byId, reachable }: CheckContext): ReadonlyMap<string, readonly string[]> => {
  const silent = (id: string) => {
    const checked = byId.get(id)
    return checked !== undefined && reachable.has(id) && isSilent(checked)
  }
  return new Map(nodes.filter(({ node }) => silent(node.id)).map(({ node, next }) => [node.id, next.filter(silent)]))
}

const isSilent = ({ definition, fields }: CheckedNode): boolean =>
  definition?.side === "backend" && !fields.some(({ kind }) => kind === "flow")
