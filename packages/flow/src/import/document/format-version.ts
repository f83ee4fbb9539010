import { formatVersion } from "../../document/flow-document.ts"
import type { JsonObject } from "../../document/json.ts"
import { jsonPlaces } from "../json/json-places.ts"
import { atPlace, textPlace, type TextPlace } from "../json/text-place.ts"
import type { RefusedFile } from "../read-result.ts"
import { refusal } from "../refusal.ts"
import { visible } from "../../visible.ts"

/** The format version of a file, or why a file of that version can't be read (SPEC 4.7). */
export const formatVersionOf = (
  { formatVersion: version }: JsonObject,
  text: string,
): { readonly kind: "version"; readonly version: number } | RefusedFile => {
  if (typeof version !== "number" || !Number.isSafeInteger(version) || version < 1) {
    const at = placeIn(text)
    const what = version === undefined ? "the file lacks the field" : `${shown(version)} stands as`
    const sentence = `${what} "formatVersion", and a whole number from 1 is wanted: this version of Gatewright writes ${formatVersion}.`
    return refusal({ reason: "invalid", code: "import.bad-version", message: atPlace(at, sentence), at })
  }
  if (version > formatVersion) {
    const at = placeIn(text)
    const sentence = `the file has format version ${version}, and this version of Gatewright reads ${supported(formatVersion)}. Upgrade Gatewright to read it.`
    return refusal({ reason: "too-new", code: "import.too-new", message: atPlace(at, sentence), at })
  }
  return { kind: "version", version }
}

const supported = (newest: number): string => (newest === 1 ? "version 1" : `versions 1 to ${newest}`)

const shown = (value: unknown): string => visible(JSON.stringify(value).slice(0, 40))

const placeIn = (text: string): TextPlace => {
  const places = jsonPlaces(text, ["/formatVersion"])
  return textPlace(text, (places.get("/formatVersion") ?? places.get(""))?.value ?? 0)
}
