import type { CheckContext, CheckedNode } from "../check-context.ts"
import type { Rule } from "../rule.ts"
import { nodeWords } from "../words.ts"
import { listWords } from "../../words.ts"

/** A page that shows a variable which its node keeps on the server (P7.2): marked as available to the front end, or not meant. */
export const serverOnlyVariable: Rule = (context) => {
  const keepers = keepersOf(context)
  if (keepers.size === 0) return []
  return context.expressions.flatMap(({ compiled, nodes, words, at }) => {
    if (!compiled.ok || compiled.compiled.reads.variables.length === 0) return []
    if (!nodes.some(({ definition }) => definition?.side === "frontend")) return []
    const names = new Set(compiled.compiled.reads.variables.map((path) => path.split(".", 1)[0] ?? ""))
    return [...names].flatMap((name) => {
      const makers = keepers.get(name)
      if (!makers) return []
      return [
        {
          code: "check.server-only-variable",
          severity: "warning",
          message: `${words} shows ${name} on a page, and ${listWords(makers.map(nodeWords))} ${makers.length === 1 ? "keeps" : "keep"} it on the server. Mark it there as available to the front end, or take it off the page.`,
          at,
        },
      ]
    })
  })
}

/** The nodes that make a variable, where none of them marks it as visible; by the name of the variable. */
const keepersOf = ({ nodes }: CheckContext): ReadonlyMap<string, readonly CheckedNode[]> => {
  const made = nodes.flatMap((node) =>
    node.variables
      .filter(({ local }) => local !== true)
      .map(({ name, visible = false }) => ({ name, visible, maker: node })),
  )
  const hidden = [...Map.groupBy(made, ({ name }) => name)].filter(([, all]) => all.every(({ visible }) => !visible))
  return new Map(hidden.map(([name, all]) => [name, all.map(({ maker }) => maker)]))
}
