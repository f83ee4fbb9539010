import type { Rule } from "../rule.ts"
import { atNode, nodeWords } from "../words.ts"

/** With several places to begin at, no run begins. */
export const severalStarts: Rule = ({ starts }) =>
  starts.slice(1).map((start) => ({
    code: "check.several-starts",
    severity: "error",
    message: `${nodeWords(start)} is one Start too many. A run begins at one place: keep one Start and remove the others.`,
    at: atNode(start),
  }))
