import { maxParts } from "./json/json-limits.ts"
import { saysBundle } from "./source/says-bundle.ts"

/** How much of a file is read. */
export interface Limits {
  /** What the file says that it is, for people. */
  readonly what: "file" | "bundle"
  /** In bytes of UTF-8. */
  readonly bytes: number
  /** Texts, numbers, objects, lists. */
  readonly parts: number
}

/** The largest file that is read, in bytes (SPEC 4.1). */
export const maxFileBytes = 16 * 1024 * 1024

/** The largest bundle that is read, in bytes (SPEC 10.5): a thousand flows of 50 nodes with scripts and pages take 160 MB. */
export const maxBundleBytes = 256 * 1024 * 1024

const maxBundleParts = 5_000_000

/** How much of a file is read goes by what its beginning says that it is. */
export const limitsOf = (input: Uint8Array | string): Limits =>
  saysBundle(beginningOf(input))
    ? { what: "bundle", bytes: maxBundleBytes, parts: maxBundleParts }
    : { what: "file", bytes: maxFileBytes, parts: maxParts }

/** A `$schema` of any length that one may have ends before. */
const beginning = 8192

const beginningOf = (input: Uint8Array | string): string => {
  if (typeof input !== "string") return new TextDecoder().decode(input.subarray(0, beginning))
  return input.slice(input.startsWith("\ufeff") ? 1 : 0, beginning)
}
