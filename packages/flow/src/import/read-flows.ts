import { isJsonObject } from "../document/json.ts"
import { decodeText } from "./decode-text.ts"
import { textPlace } from "./json/text-place.ts"
import { limitsOf } from "./limits.ts"
import { notAFlow } from "./not-a-flow.ts"
import { readPingAm } from "./pingam/read-ping-am.ts"
import { readBundleFile } from "./read-bundle-file.ts"
import { readDocument } from "./read-document.ts"
import { readJson } from "./read-json.ts"
import type { ReadFile, ReadResult, RefusedFile } from "./read-result.ts"
import { isBundleFile, isFlowFile } from "./source/is-flow-file.ts"
import { jsonFormat } from "./source/json-format.ts"

/** Limits for the reading of a file. */
export interface ReadOptions {
  /** The largest file that is read, in bytes of UTF-8; by default 16 MB, and 256 MB for a bundle. */
  readonly maxBytes?: number
}

/**
 * Reads all flows of a file, and what came with them: one flow or a bundle of ours, in every version that was ever
 * released, or an export of PingAM journeys.
 *
 * Never throws, whatever the bytes are: a file is read whole, or refused with all that keeps it from being read, each
 * problem with its line and column (SPEC 4).
 */
export const readFlows = (input: Uint8Array | string, { maxBytes }: ReadOptions = {}): ReadFile | RefusedFile => {
  const limits = limitsOf(input)
  const decoded = decodeText(input, { ...limits, ...(maxBytes !== undefined && { bytes: maxBytes }) })
  if (decoded.kind === "refused") return decoded
  const { text } = decoded
  const read = readJson(text, limits.parts)
  if (read.kind === "refused") return read
  const { json } = read
  if (!isJsonObject(json)) return notAFlow(jsonFormat(json), textPlace(text, 0))
  if (isFlowFile(json)) return readDocument(json, text)
  if (isBundleFile(json)) return readBundleFile(json, text)
  const foreign = readPingAm(json)
  return foreign ? allOf(foreign) : notAFlow(jsonFormat(json), textPlace(text, 0))
}

const allOf = (read: ReadResult): ReadFile | RefusedFile => {
  if (read.kind === "refused") return read
  const { source, main, libraries, others, understood, migrated, problems } = read
  const flows = [main, ...libraries, ...others].map((document) => ({ document, migrated: [] }))
  return { kind: "read", source, flows, main, connections: [], understood, migrated, problems }
}
