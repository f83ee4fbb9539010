import { runsIn } from "../../catalogue/runs-in.ts"
import { categoryLabel } from "../../document/category.ts"
import type { Rule } from "../rule.ts"
import { atNode, nodeWords } from "../words.ts"
import { listWords } from "../../words.ts"

/** A node that may not stand in a flow of this category. */
export const nodeNotAvailable: Rule = ({ nodes, flow }) =>
  nodes.flatMap((checked) => {
    const { definition } = checked
    if (!definition?.categories || runsIn(flow.category, definition.categories)) return []
    const there = listWords(definition.categories.map((category) => categoryLabel(category)))
    return [
      {
        code: "check.node-not-available",
        severity: "error",
        message: `${nodeWords(checked)} is a node that does not run in flows of ${categoryLabel(flow.category)}. ${definition.label} belongs in ${there}. Remove it or replace it.`,
        at: atNode(checked),
      },
    ]
  })
