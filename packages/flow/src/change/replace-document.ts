import { flowDocumentSchema, type FlowDocument } from "../document/flow-document.ts"
import type { Rule } from "./applied.ts"
import { unfit } from "./problems.ts"

/** Puts a whole document in the place of the old one: a restored version, an import onto a flow. */
export interface ReplaceDocument {
  readonly kind: "replace-document"
  readonly document: FlowDocument
}

export const replaceDocument: Rule<ReplaceDocument, ReplaceDocument> = {
  label: () => "Replace flow",
  apply: (before, { document }) =>
    unfit({ value: document, schema: flowDocumentSchema, what: "The document" }) ?? {
      document,
      inverse: { kind: "replace-document", document: before },
    },
}
