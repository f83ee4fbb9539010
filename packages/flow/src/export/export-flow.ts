import type { FlowDocument } from "../document/flow-document.ts"
import type { Problem } from "../problem.ts"
import { fileNameOf } from "./file-name-of.ts"
import { suspectedSecrets } from "./suspected-secrets.ts"
import { writeFlow } from "./write-flow.ts"

/** A flow as a file, or what in it looks like a secret. */
export type ExportedFlow =
  | { readonly kind: "file"; readonly text: string; readonly fileName: string }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] }

/**
 * Writes a flow as a file. Secrets are never in a file: where something looks like one that was written out, nothing is
 * exported, unless whoever exports has looked and allows it.
 *
 * @returns the text of the file and a name for it; or a problem `export.suspected-secret` for each suspect
 */
export const exportFlow = (
  document: FlowDocument,
  { allowSuspectedSecrets = false }: { readonly allowSuspectedSecrets?: boolean } = {},
): ExportedFlow => {
  const problems = allowSuspectedSecrets ? [] : suspectedSecrets(document)
  return problems.length > 0
    ? { kind: "refused", problems }
    : { kind: "file", text: writeFlow(document), fileName: fileNameOf(document.flow) }
}
