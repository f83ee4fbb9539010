import { decodeText, type DecodedText } from "./decode-text.ts"
import { limitsOf } from "./limits.ts"
import type { RefusedFile } from "./read-result.ts"

/** The text of a file before anything else is read of it, or why it is none: another encoding, no text at all, too large. */
export const textOfFile = (bytes: Uint8Array): DecodedText | RefusedFile => decodeText(bytes, limitsOf(bytes))
