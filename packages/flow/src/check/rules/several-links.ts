import type { Rule } from "../rule.ts"
import { atNode, nodeWords } from "../words.ts"
import { listWords, quoted } from "../../words.ts"

/** An output that leads to several nodes. A run is at one node at a time, so that the engine lets it fail there. */
export const severalLinks: Rule = ({ nodes, byId }) =>
  nodes
    .filter(({ outgoing }) => new Set(outgoing.map(({ output }) => output)).size < outgoing.length)
    .flatMap((checked) =>
      [...Map.groupBy(checked.outgoing, ({ output }) => output)].flatMap(([output, links]) => {
        const targets = [...new Set(links.map(({ to }) => to))].flatMap((id) => byId.get(id) ?? [])
        if (targets.length < 2) return []
        const label = checked.outputs.find(({ id }) => id === output)?.label ?? output
        return [
          {
            code: "check.several-links",
            severity: "error",
            message: `The output ${quoted(label)} of ${nodeWords(checked)} leads to several nodes: ${listWords(targets.map(nodeWords))}. A run can go one way only: keep one of the links.`,
            at: atNode(checked),
          },
        ]
      }),
    )
