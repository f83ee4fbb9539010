import type { Place } from "../problem.ts"
import type { RefusedFile } from "./read-result.ts"
import { refusal } from "./refusal.ts"

/** Refuses a file that is something else; says what it looks like where that can be told (SPEC 4.6). */
export const notAFlow = (looksLike: string | undefined, at?: Place): RefusedFile =>
  refusal({
    reason: "not-a-flow",
    code: "import.not-a-flow",
    looksLike,
    message: `The file ${looksLike === undefined ? "is JSON, but no flow that can be read here" : `looks like ${looksLike}, not like a flow`}. Choose a file that ends in .flow.json, or an export of PingAM journeys.`,
    ...(at && { at }),
  })
