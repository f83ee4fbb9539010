import { pointerOf } from "../../document/pointer.ts"
import { isMissing, issueWords, titleOf } from "../setting-issue.ts"
import type { Rule } from "../rule.ts"
import { atNode, nodeWords } from "../words.ts"
import { quoted } from "../../words.ts"

/** A setting that does not fit the schema of its node. */
export const invalidSetting: Rule = ({ nodes }) =>
  nodes.flatMap((node) =>
    node.issues
      .filter((issue) => !isMissing(issue))
      .map((issue) => {
        const setting = pointerOf(issue.path)
        const what = setting === "" ? "The settings" : `The setting ${quoted(titleOf(node, setting))}`
        const verb = setting === "" ? "are" : "is"
        return {
          code: "check.invalid-setting",
          severity: "error",
          message: `${what} of ${nodeWords(node)} ${verb} not valid: ${issueWords(issue)}.`,
          at: atNode(node, setting),
        }
      }),
  )
