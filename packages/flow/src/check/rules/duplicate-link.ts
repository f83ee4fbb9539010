import type { Rule } from "../rule.ts"
import { atLink, nodeWords } from "../words.ts"
import { quoted } from "../../words.ts"

/** A link that is there already. */
export const duplicateLink: Rule = ({ flow, byId }) => {
  const seen = new Set<string>()
  return flow.links.flatMap(({ from, output, to }, index) => {
    // Ids have no spaces in them.
    const key = `${from} ${to} ${output}`
    const [source, target] = [byId.get(from), byId.get(to)]
    if (!seen.has(key) || !source || !target) {
      seen.add(key)
      return []
    }
    return [
      {
        code: "check.duplicate-link",
        severity: "warning",
        message: `The link from ${nodeWords(source)} (output ${quoted(output)}) to ${nodeWords(target)} is there twice. Remove one of the two.`,
        at: atLink(index, source),
      },
    ]
  })
}
