import { z } from "zod"
import type { AuditEntry } from "../../store/audit-store.ts"
import type { AuditLine } from "./contract.ts"

/** An entry as the API and the exported file tell it. */
export const auditLine = ({ id, at, by, action, subject, digest, detail }: AuditEntry): AuditLine => ({
  id,
  at: new Date(at).toISOString(),
  by,
  action,
  subject,
  digest,
  detail: detail === "" ? {} : detailSchema.parse(JSON.parse(detail)),
})

const detailSchema = z.record(z.string(), z.json())
