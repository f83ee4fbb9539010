import type { JsonObject } from "../../document/json.ts"
import { visible } from "../../visible.ts"
import type { RefusedFile } from "../read-result.ts"

/** Why a format version can't be read. */
export interface VersionFault {
  readonly kind: "fault"
  readonly reason: RefusedFile["reason"]
  readonly code: string
  /** What is wrong with the thing of that name; follows a place. */
  readonly sentenceOf: (what: string) => string
}

/** The format version of a file or of a flow in one, or why that version can't be read (SPEC 4.7). */
export const formatVersionOf = (
  { formatVersion: version }: JsonObject,
  newest: number,
): { readonly kind: "version"; readonly version: number } | VersionFault => {
  if (typeof version !== "number" || !Number.isSafeInteger(version) || version < 1) {
    const sentenceOf = (what: string): string => {
      const found = version === undefined ? `${what} lacks the field` : `${shown(version)} stands as`
      return `${found} "formatVersion", and a whole number from 1 is wanted: this version of Gatewright writes ${newest}.`
    }
    return { kind: "fault", reason: "invalid", code: "import.bad-version", sentenceOf }
  }
  if (version > newest) {
    const sentenceOf = (what: string): string =>
      `${what} has format version ${version}, and this version of Gatewright reads ${supported(newest)}. Upgrade Gatewright to read it.`
    return { kind: "fault", reason: "too-new", code: "import.too-new", sentenceOf }
  }
  return { kind: "version", version }
}

const supported = (newest: number): string => (newest === 1 ? "version 1" : `versions 1 to ${newest}`)

const shown = (value: unknown): string => visible(JSON.stringify(value).slice(0, 40))
