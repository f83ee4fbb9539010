import type { RefusedFile } from "./read-result.ts"
import { firstBadByte } from "./first-bad-byte.ts"
import { textPlace } from "./json/text-place.ts"
import { refusal } from "./refusal.ts"
import { binaryFormat } from "./source/binary-format.ts"

/** The text of a file, without a byte order mark (SPEC 4.1 to 4.3). */
export const decodeText = (input: Uint8Array | string, maxBytes: number): string | RefusedFile => {
  if (input.length > maxBytes) return tooLarge(input.length, maxBytes)
  if (typeof input === "string") return input.startsWith("\ufeff") ? input.slice(1) : input
  const looksLike = binaryFormat(input)
  if (looksLike !== undefined) return notText(looksLike)
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(input)
  } catch {
    return badByte(input, firstBadByte(input))
  }
}

const tooLarge = (bytes: number, maxBytes: number): RefusedFile =>
  refusal({
    reason: "too-large",
    code: "import.too-large",
    message: `The file has ${inMegabytes(bytes)}, and files of up to ${inMegabytes(maxBytes)} are read. A flow of 1,500 nodes takes about 4 MB; look at what makes this one so large.`,
  })

const inMegabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`

const notText = (looksLike: string): RefusedFile =>
  refusal({
    reason: "not-a-flow",
    code: "import.not-a-flow",
    looksLike,
    message: `The file is ${looksLike}, not a flow file. Choose a file that ends in .flow.json.`,
  })

/** The text before the bad byte is good, so line and column are those of its end. */
const badByte = (input: Uint8Array, offset: number): RefusedFile => {
  const text = new TextDecoder("utf-8").decode(input)
  const at = textPlace(text, new TextDecoder("utf-8").decode(input.subarray(0, offset)).length)
  const byte = (input[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0")
  return refusal({
    reason: "bad-utf8",
    code: "import.bad-utf8",
    at,
    message: `Line ${at.line}, column ${at.column}: the byte ${byte} at offset ${offset} is not UTF-8. The file may be damaged or saved in another encoding; save it as UTF-8.`,
  })
}
