import type { Problem } from "../problem.ts"
import type { CheckContext } from "./check-context.ts"

/** One thing that is looked for in a flow. Rules are pure, and each reports under a code of its own. */
export type Rule = (context: CheckContext) => readonly Problem[]
