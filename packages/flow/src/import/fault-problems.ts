import type { Problem } from "../problem.ts"
import type { Step } from "./document/complaint.ts"
import { placedProblems } from "./document/placed-problems.ts"
import { moreProblems, toldProblems } from "./first-problems.ts"
import type { FormatFault } from "./present-document.ts"

/** Why documents can't be brought to the present format, each with its place: of its version, or of all of it. */
export const faultProblems = (
  faults: readonly { readonly fault: FormatFault; readonly path: readonly Step[] }[],
  text: string,
): readonly Problem[] => {
  const findings = faults.slice(0, toldProblems).map(({ fault: { code, sentence, ofVersion }, path }) => ({
    code,
    sentence,
    path: ofVersion ? [...path, "formatVersion"] : path,
  }))
  const rest = faults.length - findings.length
  return [...placedProblems(findings, text), ...(rest === 0 ? [] : [moreProblems(rest)])]
}
