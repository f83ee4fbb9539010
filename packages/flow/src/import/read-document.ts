import type { JsonObject } from "../document/json.ts"
import { formatSteps } from "../migrate/format-steps.ts"
import { migrate } from "../migrate/migrate.ts"
import { complaintsIn, isFlowDocument } from "./document/complaints-in.ts"
import { documentProblems } from "./document/document-problems.ts"
import { formatVersionOf } from "./document/format-version.ts"
import type { ReadResult } from "./read-result.ts"
import { refusal, refusedFor } from "./refusal.ts"

/** Reads a document of our own from its JSON: its format version, its migration, its schema (SPEC 4.7 to 4.9). */
export const readDocument = (json: JsonObject, text: string): ReadResult => {
  const found = formatVersionOf(json, text)
  if (found.kind === "refused") return found
  const migrated = migrate(json, { from: found.version, steps: formatSteps })
  if (migrated.kind === "failed") {
    const { from, to } = migrated.step
    const message = `The file has format version ${found.version} and can't be brought from version ${from} to ${to}: it is not as files of that version are. It may have been changed by hand; export the flow again.`
    return refusal({ reason: "migration-failed", code: "import.migration-failed", message })
  }
  const { document, steps } = migrated
  const complaints = complaintsIn(document)
  if (!isFlowDocument(document, complaints)) {
    const problems = documentProblems({ json: document, complaints, text: steps.length === 0 ? text : undefined })
    return refusedFor({ reason: "invalid", problems })
  }
  return {
    kind: "flows",
    source: "gatewright/flow",
    main: document,
    libraries: [],
    others: [],
    understood: [],
    migrated: steps,
    problems: [],
  }
}
