import { firstBadByte } from "./first-bad-byte.ts"
import { atPlace, textPlace } from "./json/text-place.ts"
import type { Limits } from "./limits.ts"
import { notAFlow } from "./not-a-flow.ts"
import type { RefusedFile } from "./read-result.ts"
import { refusal } from "./refusal.ts"
import { binaryFormat, isUtf16 } from "./source/binary-format.ts"

/** The text of a file whose bytes could be read. */
export interface DecodedText {
  readonly kind: "text"
  readonly text: string
}

/** The text of a file, without a byte order mark (SPEC 4.1 to 4.3). */
export const decodeText = (
  input: Uint8Array | string,
  { what, bytes: maxBytes }: Pick<Limits, "what" | "bytes">,
): DecodedText | RefusedFile => {
  const bytes = typeof input === "string" ? sizeOf(input, maxBytes) : input.length
  if (bytes > maxBytes) return tooLarge({ what, bytes, maxBytes })
  if (typeof input === "string") return { kind: "text", text: input.startsWith("\ufeff") ? input.slice(1) : input }
  const looksLike = binaryFormat(input)
  if (looksLike !== undefined) return notAFlow(looksLike)
  try {
    return { kind: "text", text: new TextDecoder("utf-8", { fatal: true }).decode(input) }
  } catch {
    return isUtf16(input) ? utf16 : badByte(input, firstBadByte(input))
  }
}

/** In UTF-8, where a code unit takes one to three bytes: most texts need not be encoded to know that they fit, or don't. */
const sizeOf = (text: string, maxBytes: number): number =>
  text.length > maxBytes || text.length * 3 <= maxBytes ? text.length : new TextEncoder().encode(text).length

interface Size extends Pick<Limits, "what"> {
  readonly bytes: number
  readonly maxBytes: number
}

const tooLarge = ({ what, bytes, maxBytes }: Size): RefusedFile =>
  refusal({
    reason: "too-large",
    code: "import.too-large",
    message: `The ${what} has ${megabytes(bytes)} MB, and ${what}s of up to ${megabytes(maxBytes)} MB are read. ${advice[what]}`,
  })

const advice: Readonly<Record<Limits["what"], string>> = {
  file: "A flow of 1,500 nodes takes about 4 MB; look at what makes this one so large.",
  bundle: "Export fewer flows at a time.",
}

/** Rounded up, so that a file that is a byte too large does not seem to be as large as it may be. */
const megabytes = (bytes: number): string => String(Math.ceil((bytes / 1024 / 1024) * 10) / 10)

const utf16: RefusedFile = refusal({
  reason: "bad-utf8",
  code: "import.bad-utf8",
  looksLike: "a text in UTF-16",
  message: "The file looks like a text in UTF-16, and flow files are UTF-8. Save it as UTF-8.",
})

/** The text before the bad byte is good, so line and column are those of its end. */
const badByte = (input: Uint8Array, offset: number): RefusedFile => {
  const decoder = new TextDecoder("utf-8")
  const at = textPlace(decoder.decode(input), decoder.decode(input.subarray(0, offset)).length)
  const byte = (input[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0")
  return refusal({
    reason: "bad-utf8",
    code: "import.bad-utf8",
    at,
    message: atPlace(
      at,
      `the byte ${byte} at offset ${offset} is not UTF-8. The file may be damaged or saved in another encoding; save it as UTF-8.`,
    ),
  })
}
