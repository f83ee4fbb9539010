import { isJsonObject } from "../document/json.ts"
import { flowDocumentSchema, formatVersion } from "../document/flow-document.ts"
import { decodeText } from "./decode-text.ts"
import { firstProblems } from "./first-problems.ts"
import { jsonProblems } from "./json/json-problems.ts"
import { plainJson } from "./json/plain-json.ts"
import type { ReadResult } from "./read-result.ts"
import { refusal, refusedFor } from "./refusal.ts"
import { jsonFormat } from "./source/json-format.ts"

/** The largest file that is read, in bytes. */
export const maxFileBytes = 16 * 1024 * 1024

/** Reads a flow file. Never throws. */
export const readFlowFile = (
  input: Uint8Array | string,
  { maxBytes = maxFileBytes }: { readonly maxBytes?: number } = {},
): ReadResult => {
  const text = decodeText(input, maxBytes)
  if (typeof text !== "string") return text
  const plain = plainJson(text)
  if (!plain) {
    const problems = jsonProblems(text)
    const unsafe = problems.every(({ code }) => code !== "import.not-json")
    return refusedFor({ reason: unsafe ? "unsafe-json" : "not-json", problems })
  }
  const { json } = plain
  const looksLike = jsonFormat(json)
  if (!isJsonObject(json) || json["format"] !== "gatewright/flow") {
    return refusal({
      reason: "not-a-flow",
      code: "import.not-a-flow",
      looksLike,
      message: `The file is ${looksLike ?? "JSON, but not a flow"}. Choose a file that Gatewright exported.`,
    })
  }
  if (typeof json["formatVersion"] === "number" && json["formatVersion"] > formatVersion) {
    return refusal({
      reason: "too-new",
      code: "import.too-new",
      message: `The file has format version ${json["formatVersion"]}, and this version of Gatewright reads up to ${formatVersion}. Upgrade Gatewright.`,
    })
  }
  const read = flowDocumentSchema.safeParse(json)
  if (!read.success) {
    const problems = firstProblems(read.error.issues, (issue) => ({
      code: "import.invalid",
      severity: "error",
      message: `${issue.path.map((step) => `/${String(step)}`).join("")}: ${issue.message}.`,
      at: { pointer: issue.path.map((step) => `/${String(step)}`).join("") },
    }))
    return refusedFor({ reason: "invalid", problems })
  }
  return {
    kind: "flows",
    source: "gatewright/flow",
    main: read.data,
    libraries: [],
    others: [],
    understood: [],
    migrated: [],
    problems: [],
  }
}
