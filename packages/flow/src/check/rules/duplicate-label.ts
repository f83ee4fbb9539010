import { listWords, quoted } from "../../words.ts"
import type { Rule } from "../rule.ts"
import { atNode, nodeWords } from "../words.ts"

/** A name that several labels have: nobody could say where a run goes. */
export const duplicateLabel: Rule = ({ nodes }) =>
  [...Map.groupBy(nodes, ({ placeName }) => placeName)].flatMap(([name, labels]) => {
    const last = labels.at(-1)
    if (name === undefined || !last || labels.length < 2) return []
    return [
      {
        code: "check.duplicate-label",
        severity: "error",
        message: `Several labels have the name ${quoted(name)}: ${listWords(labels.map(nodeWords))}. Give each a name of its own.`,
        at: atNode(last, `/${last.definition?.namesPlace ?? ""}`),
      },
    ]
  })
