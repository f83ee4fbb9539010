import { exportFlow, type FlowDocument } from "@gatewright/flow"
import type { FastifyReply } from "fastify"
import { refuse, type Refusal } from "../../http/refusal.ts"

/** Answers with a flow as a file, unless a setting looks like a secret and nobody allowed that. */
export const sendFlowFile = (
  document: FlowDocument,
  { reply, query }: { reply: FastifyReply; query: { allowSuspectedSecrets: "true" | "false" } },
): string | Refusal => {
  const file = exportFlow(document, { allowSuspectedSecrets: query.allowSuspectedSecrets === "true" })
  if (file.kind === "refused") {
    return refuse(
      "export.refused",
      "Nothing was exported: a setting looks like a secret. Keep it as a named secret instead.",
      file.problems,
    )
  }
  void reply
    .type("application/json; charset=utf-8")
    .header("content-disposition", `attachment; filename="${file.fileName}"`)
  return file.text
}
