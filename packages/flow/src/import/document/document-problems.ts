import type { Json } from "../../document/json.ts"
import type { Problem } from "../../problem.ts"
import { moreProblems } from "../first-problems.ts"
import { complaintWords } from "./complaint-words.ts"
import type { Complaints } from "./complaints-in.ts"
import { placedProblems } from "./placed-problems.ts"

/**
 * What is wrong with a document, each with its place in the document and in the text of the file (SPEC 4.9).
 *
 * `text` is left out where the document was migrated: pointers would lead to other places of the file.
 */
export const documentProblems = ({
  json,
  complaints: { told, rest },
  text,
}: {
  readonly json: Json
  readonly complaints: Complaints
  readonly text: string | undefined
}): readonly Problem[] => {
  const findings = told.map((complaint) => ({
    code: complaint.kind === "apart" ? "import.script-apart" : "import.invalid",
    path: complaint.path,
    ofKey: complaint.kind === "unknown" || complaint.kind === "bad-key",
    ...complaintWords(json, complaint),
  }))
  const problems = placedProblems(findings, text)
  return rest === 0 ? problems : [...problems, moreProblems(rest)]
}
