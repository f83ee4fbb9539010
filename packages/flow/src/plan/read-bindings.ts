import { isJsonObject, type Json } from "../document/json.ts"
import { bindingsComplaintsIn, isBindingsFile } from "../import/document/complaints-in.ts"
import { documentProblems } from "../import/document/document-problems.ts"
import { formatVersionOf } from "../import/document/format-version.ts"
import { placedProblems } from "../import/document/placed-problems.ts"
import { decodeText } from "../import/decode-text.ts"
import { maxParts } from "../import/json/json-limits.ts"
import { maxFileBytes } from "../import/limits.ts"
import { readJson } from "../import/read-json.ts"
import type { RefusedFile } from "../import/read-result.ts"
import { jsonFormat } from "../import/source/json-format.ts"
import type { Problem } from "../problem.ts"
import { visible } from "../visible.ts"
import type { Bindings } from "./bindings.ts"

/** A bindings file that was read, or all that keeps it from being read, each with its line and column. */
export type ReadBindings =
  | { readonly kind: "bindings"; readonly bindings: Bindings }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] }

/** Reads a bindings file. Never throws, whatever the bytes are (SPEC 11.11). */
export const readBindings = (input: Uint8Array | string): ReadBindings => {
  const decoded = decodeText(input, { what: "file", bytes: maxFileBytes })
  if (decoded.kind === "refused") return unread(decoded)
  const { text } = decoded
  const read = readJson(text, maxParts)
  if (read.kind === "refused") return unread(read)
  const { json } = read
  if (!isJsonObject(json) || json["format"] !== "gatewright/bindings") return notBindings(lookOf(json))
  const version = formatVersionOf(json, 1)
  if (version.kind === "fault") {
    const { code, sentenceOf } = version
    return refused(placedProblems([{ code, sentence: sentenceOf("the file"), path: ["formatVersion"] }], text))
  }
  const complaints = bindingsComplaintsIn(json)
  if (!isBindingsFile(json, complaints)) return refused(documentProblems({ json, complaints, text }))
  const { secrets = {}, connections = {}, flows = {} } = json
  return { kind: "bindings", bindings: { secrets, connections, flows } }
}

const refused = (problems: readonly Problem[]): ReadBindings => ({ kind: "refused", problems })

/** A file that is something else is no flow either: that is not what it was taken for here. */
const unread = ({ reason, looksLike, problems }: RefusedFile): ReadBindings =>
  reason === "not-a-flow" ? notBindings(looksLike) : refused(problems)

const lookOf = (json: Json): string | undefined =>
  isJsonObject(json) && json["format"] === "gatewright/flow" ? "a flow" : jsonFormat(json)

const notBindings = (looksLike: string | undefined): ReadBindings =>
  refused([
    {
      code: "bindings.not-bindings",
      severity: "error",
      message: `The file ${looksLike === undefined ? "is no file of bindings" : `looks like ${visible(looksLike)}, not like a file of bindings`}. Choose one whose "format" is "gatewright/bindings".`,
    },
  ])
