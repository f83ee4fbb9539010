import assert from "node:assert/strict"
import { apply, labelOf } from "../change/apply.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import { flowDocumentSchema } from "../document/flow-document.ts"
import type { Edited } from "../edit/edited.ts"
import { writeFlow } from "../export/write-flow.ts"

/** Ids that come in order: `new_1`, `new_2`, … */
export const numberedIds = (): (() => string) => {
  let count = 0
  return () => `new_${(count += 1)}`
}

/** The document after an edit that has to succeed, which is valid, and is the same as before when taken back. */
export const afterEdit = (
  document: FlowDocument,
  edited: Edited,
): {
  readonly document: FlowDocument
  readonly label: string
  readonly select: readonly string[]
  readonly notice: string | undefined
} => {
  assert.ok(!("problem" in edited), "problem" in edited ? edited.problem.message : "")
  const { operation, select, notice } = edited
  assert.ok(operation, "the edit changes something")
  const applied = apply(document, operation)
  assert.ok(!("problem" in applied), "problem" in applied ? applied.problem.message : "")
  assert.ok(flowDocumentSchema.safeParse(applied.document).success)
  const back = apply(applied.document, applied.inverse)
  assert.ok(!("problem" in back), "problem" in back ? back.problem.message : "")
  assert.equal(writeFlow(back.document), writeFlow(document))
  return { document: applied.document, label: labelOf(operation), select, notice }
}

/** The code and the sentence of an edit that has to be refused. */
export const whyNot = (edited: Edited): { readonly code: string; readonly message: string } => {
  assert.ok("problem" in edited, "the edit is refused")
  return { code: edited.problem.code, message: edited.problem.message }
}

/** The links of a document, as `from.output > to`, in order. */
export const linksOf = ({ flow }: FlowDocument): readonly string[] =>
  flow.links.map(({ from, output, to }) => `${from}.${output} > ${to}`).toSorted()
