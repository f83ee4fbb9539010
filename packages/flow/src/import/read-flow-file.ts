import { isJsonObject } from "../document/json.ts"
import { decodeText } from "./decode-text.ts"
import { textPlace } from "./json/text-place.ts"
import { notAFlow } from "./not-a-flow.ts"
import { readPingAm } from "./pingam/read-ping-am.ts"
import { readDocument } from "./read-document.ts"
import { readJson } from "./read-json.ts"
import type { ReadResult } from "./read-result.ts"
import { isFlowFile } from "./source/is-flow-file.ts"
import { jsonFormat } from "./source/json-format.ts"

/** The largest file that is read, in bytes (SPEC 4.1). */
export const maxFileBytes = 16 * 1024 * 1024

/**
 * Reads a file that holds a flow: our own format in every version that was ever released, or an export of PingAM journeys.
 *
 * Never throws, whatever the bytes are: a file is read whole, or refused with all that keeps it from being read, each
 * problem with its line and column (SPEC 4).
 *
 * @param maxBytes the largest file that is read, in bytes of UTF-8
 */
export const readFlowFile = (
  input: Uint8Array | string,
  { maxBytes = maxFileBytes }: { readonly maxBytes?: number } = {},
): ReadResult => {
  const decoded = decodeText(input, maxBytes)
  if (decoded.kind === "refused") return decoded
  const { text } = decoded
  const read = readJson(text)
  if (read.kind === "refused") return read
  const { json } = read
  if (isJsonObject(json) && isFlowFile(json)) return readDocument(json, text)
  const foreign = isJsonObject(json) ? readPingAm(json) : undefined
  return foreign ?? notAFlow(jsonFormat(json), textPlace(text, 0))
}
