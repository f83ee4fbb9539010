import type { Rule } from "../rule.ts"
import { atLink, nodeWords } from "../words.ts"
import { quoted } from "../../words.ts"

/** A link whose node is not there at one end, or at both. */
export const danglingLink: Rule = ({ flow, byId }) =>
  flow.links.flatMap(({ from, output, to }, index) => {
    const [source, target] = [byId.get(from), byId.get(to)]
    if (source && target) return []
    const message = source
      ? `A link leads from ${nodeWords(source)} (output ${quoted(output)}) to a node that is not in the flow: ${to}. Link the output to another node.`
      : target
        ? `A link leads to ${nodeWords(target)} from a node that is not in the flow: ${from}. Remove the link.`
        : `A link joins two nodes that are not in the flow: ${from} and ${to}. Remove the link.`
    return [{ code: "check.dangling-link", severity: "error", message, at: atLink(index, source) }]
  })
