import type { Json } from "../../document/json.ts"
import { pointerOf } from "../../document/pointer.ts"
import type { Problem } from "../../problem.ts"
import { moreProblems } from "../first-problems.ts"
import { jsonPlaces } from "../json/json-places.ts"
import { atPlace, textPlace, type TextPlace } from "../json/text-place.ts"
import type { Complaint } from "./complaint.ts"
import { complaintWords } from "./complaint-words.ts"
import type { Complaints } from "./complaints-in.ts"

/**
 * What is wrong with a document, each with its place in the document and in the text of the file (SPEC 4.9).
 *
 * `text` is left out where the document was migrated: pointers would lead to other places of the file.
 */
export const documentProblems = ({
  json,
  complaints: { told, rest },
  text,
}: {
  readonly json: Json
  readonly complaints: Complaints
  readonly text: string | undefined
}): readonly Problem[] => {
  const placeOf = text === undefined ? () => undefined : placesIn(text, told)
  const problems = told.map((complaint): Problem => {
    const { sentence, node } = complaintWords(json, complaint)
    const place = placeOf(complaint)
    return {
      code: "import.invalid",
      severity: "error",
      message: place ? atPlace(place, sentence) : sentence.charAt(0).toUpperCase() + sentence.slice(1),
      at: { pointer: pointerOf(complaint.path), ...node, ...place },
    }
  })
  return rest === 0 ? problems : [...problems, moreProblems(rest)]
}

/** Where complaints lead in a text; a field that is missing is shown at what it should be in. */
const placesIn = (
  text: string,
  complaints: readonly Complaint[],
): ((complaint: Complaint) => TextPlace | undefined) => {
  const places = jsonPlaces(
    text,
    complaints.map(({ path }) => pointerOf(path)),
  )
  return ({ kind, path }) => {
    const place = places.get(pointerOf(path)) ?? places.get(pointerOf(path.slice(0, -1)))
    const isOfKey = kind === "unknown" || kind === "bad-key"
    return place && textPlace(text, (isOfKey ? place.key : undefined) ?? place.value)
  }
}
