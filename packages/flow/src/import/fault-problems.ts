import type { Problem } from "../problem.ts"
import type { Step } from "./document/complaint.ts"
import { placedProblems } from "./document/placed-problems.ts"
import type { FormatFault } from "./present-document.ts"

/** Why a document that lies at the end of a path, and is called so, can't be brought to the present format. */
export interface PlacedFault {
  readonly fault: FormatFault
  readonly path: readonly Step[]
  readonly what: string
}

/** Faults as problems, each with its place: of the version, or of all of the document. */
export const faultProblems = (faults: readonly PlacedFault[], text: string): readonly Problem[] =>
  placedProblems(
    faults.map(({ fault: { code, sentenceOf, ofVersion }, path, what }) => ({
      code,
      sentence: sentenceOf(what),
      path: ofVersion ? [...path, "formatVersion"] : path,
    })),
    text,
  )
