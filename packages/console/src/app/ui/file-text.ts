import { type DecodedText, maxBundleBytes, type RefusedFile, textOfFile } from "@gatewright/flow"

/**
 * The text of a file that somebody chose. One in another encoding is told, where the browser alone would take it with every
 * letter that it can't read replaced.
 */
export const fileText = async (file: Blob): Promise<DecodedText | RefusedFile> => textOfFile(await fileBytes(file))

/** The bytes of a file that somebody chose. One byte more than a file may have is enough to say that it has too many. */
export const fileBytes = async (file: Blob): Promise<Uint8Array> =>
  new Uint8Array(await file.slice(0, maxBundleBytes + 1).arrayBuffer())
