import type { Rule } from "../rule.ts"

/** A run needs a place to begin at. */
export const noStart: Rule = ({ starts }) =>
  starts.length > 0
    ? []
    : [
        {
          code: "check.no-start",
          severity: "error",
          message: "The flow has no Start. Add a Start node: a run begins there.",
          at: { pointer: "/flow/nodes" },
        },
      ]
