import { pointerOf } from "../../document/pointer.ts"
import type { Place, Problem } from "../../problem.ts"
import { jsonPlaces } from "../json/json-places.ts"
import { atPlace, textPlaces, type TextPlace } from "../json/text-place.ts"
import type { Step } from "./complaint.ts"

/** Something that is wrong at the end of a path; the sentence follows a place. */
export interface Finding {
  readonly code: string
  readonly sentence: string
  readonly path: readonly Step[]
  /** It is about the key, not about its value. */
  readonly ofKey?: boolean
  readonly at?: Place
}

/** Findings as problems, each with its pointer, and with its place in the text where there is one. */
export const placedProblems = (findings: readonly Finding[], text: string | undefined): readonly Problem[] => {
  const placeOf = text === undefined ? () => undefined : placesIn(text, findings)
  return findings.map((finding) => {
    const { code, sentence, path, at } = finding
    const place = placeOf(finding)
    return {
      code,
      severity: "error",
      message: place ? atPlace(place, sentence) : sentence.charAt(0).toUpperCase() + sentence.slice(1),
      at: { pointer: pointerOf(path), ...at, ...place },
    }
  })
}

/** Where findings lead in a text; a field that is missing is shown at what it should be in. */
const placesIn = (text: string, findings: readonly Finding[]): ((finding: Finding) => TextPlace | undefined) => {
  const places = jsonPlaces(
    text,
    findings.map(({ path }) => pointerOf(path)),
  )
  const placeAt = textPlaces(text)
  return ({ path, ofKey = false }) => {
    const place = places.get(pointerOf(path)) ?? places.get(pointerOf(path.slice(0, -1)))
    return place && placeAt((ofKey ? place.key : undefined) ?? place.value)
  }
}
