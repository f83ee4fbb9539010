import { nearestName } from "../../expression/nearest-name.ts"
import { quoted } from "../../words.ts"
import type { Rule } from "../rule.ts"
import { atNode, nodeWords } from "../words.ts"

/** A node that goes to a label which the flow does not have: a run fails there. */
export const unknownLabel: Rule = ({ nodes }) => {
  const names = new Set(nodes.flatMap(({ placeName }) => placeName ?? []))
  return nodes.flatMap((checked) => {
    const { jump, definition } = checked
    if (jump === undefined || names.has(jump)) return []
    const near = nearestName(jump, names)
    const advice =
      near === undefined ? "Add a Label of that name, or name another one." : `Did you mean ${quoted(near)}?`
    return [
      {
        code: "check.unknown-label",
        severity: "error",
        message: `${nodeWords(checked)} goes to the label ${quoted(jump)}, which is not in this flow. ${advice}`,
        at: atNode(checked, `/${definition?.goesTo ?? ""}`),
      },
    ]
  })
}
