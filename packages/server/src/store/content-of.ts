import { createHash } from "node:crypto"
import { digestOf, parseFlow, writeFlow, type FlowDocument } from "@gatewright/flow"
import type { SavedContent, WrittenContent } from "./content-store.ts"

/** The key, the digest and the canonical text of a document. */
export const writtenContent = (document: FlowDocument): WrittenContent => {
  const text = writeFlow(document)
  const key = createHash("sha256").update(text).digest("hex")
  return { key, digest: digestOf(document.flow), text }
}

/**
 * A content whose text is known. It is parsed for those who look into it: an export and a backup take the text as it is.
 */
export const contentOf = ({ key, digest, text }: WrittenContent): SavedContent => {
  let document: FlowDocument | undefined
  return {
    key,
    digest,
    text,
    get document() {
      return (document ??= parseFlow(text))
    },
  }
}
