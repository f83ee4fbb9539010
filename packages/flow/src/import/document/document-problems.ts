import type { z } from "zod"
import type { Json } from "../../document/json.ts"
import { pointerOf } from "../../document/pointer.ts"
import type { Problem } from "../../problem.ts"
import { firstProblems, toldProblems } from "../first-problems.ts"
import { jsonPlaces } from "../json/json-places.ts"
import { atPlace, textPlace, type TextPlace } from "../json/text-place.ts"
import { findingsIn, type Finding } from "./findings-in.ts"

/**
 * What the schema has against a document, each with its place in the document and in the text of the file (SPEC 4.8).
 *
 * `text` is left out where the document was migrated: pointers would lead to other places of the file.
 */
export const documentProblems = ({
  json,
  issues,
  text,
}: {
  readonly json: Json
  readonly issues: readonly z.core.$ZodIssue[]
  readonly text: string | undefined
}): readonly Problem[] => {
  const findings = [...findingsIn(json, issues)]
  const placeOf = text === undefined ? () => undefined : placesIn(text, findings.slice(0, toldProblems))
  return firstProblems(findings, (finding) => {
    const { path, sentence, part } = finding
    const place = placeOf(finding)
    return {
      code: "import.invalid",
      severity: "error",
      message: place ? atPlace(place, sentence) : sentence.charAt(0).toUpperCase() + sentence.slice(1),
      at: { pointer: pointerOf(path), ...part.node, ...place },
    }
  })
}

/** Where findings stand in a text; a field that is missing is shown at what it should be in. */
const placesIn = (text: string, findings: readonly Finding[]): ((finding: Finding) => TextPlace | undefined) => {
  const places = jsonPlaces(
    text,
    findings.map(({ path }) => pointerOf(path)),
  )
  return ({ path, wrong }) => {
    const place = places.get(pointerOf(path)) ?? places.get(pointerOf(path.slice(0, -1)))
    return place && textPlace(text, (wrong === "key" ? place.key : undefined) ?? place.value)
  }
}
