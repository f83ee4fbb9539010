import type { JsonObject } from "../document/json.ts"
import { formatSteps } from "../migrate/format-steps.ts"
import { complaintsIn, isFlowDocument } from "./document/complaints-in.ts"
import { documentProblems } from "./document/document-problems.ts"
import { faultProblems } from "./fault-problems.ts"
import { presentDocument } from "./present-document.ts"
import type { ReadFile, RefusedFile } from "./read-result.ts"
import { refusedFor } from "./refusal.ts"

/** Reads a document of our own from its JSON: its format version, its migration, its schema (SPEC 4.7 to 4.9). */
export const readDocument = (json: JsonObject, text: string): ReadFile | RefusedFile => {
  const present = presentDocument(json, formatSteps)
  if (present.kind === "fault") {
    const problems = faultProblems([{ fault: present, path: [], what: "the file" }], text)
    return refusedFor({ reason: present.reason, problems })
  }
  const { document, steps } = present
  const complaints = complaintsIn(document)
  if (!isFlowDocument(document, complaints)) {
    const problems = documentProblems({ json: document, complaints, text: steps.length === 0 ? text : undefined })
    return refusedFor({ reason: "invalid", problems })
  }
  return {
    kind: "read",
    source: "gatewright/flow",
    flows: [{ document, migrated: steps }],
    main: document,
    connections: [],
    understood: [],
    migrated: [],
    problems: [],
  }
}
