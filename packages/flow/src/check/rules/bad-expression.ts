import type { Rule } from "../rule.ts"

/** A template, a value or a condition that can't be read. */
export const badExpression: Rule = ({ expressions }) =>
  expressions.flatMap(({ compiled, words, at }) =>
    compiled.ok
      ? []
      : [
          {
            code: "check.bad-expression",
            severity: "error",
            message: `${words} can't be read at character ${compiled.offset + 1}: ${compiled.message}`,
            at,
          },
        ],
  )
