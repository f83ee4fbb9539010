import { z } from "zod"
import { defineEndpoint } from "../endpoint.ts"
import { tenantId } from "../tenants/contract.ts"

const filter = z.strictObject({
  by: z.string().max(200).optional(),
  /** An action, or the part before its dot: `flow` finds `flow.created`. */
  action: z.string().max(100).optional(),
  subject: z.string().max(200).optional(),
  search: z.string().max(200).optional(),
  from: z.iso.datetime().optional(),
  until: z.iso.datetime().optional(),
})

const entry = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  by: z.string(),
  action: z.string(),
  subject: z.string(),
  /** Digest of the content, where there is one. */
  digest: z.string().nullable(),
  detail: z.record(z.string(), z.json()),
})
export type AuditLine = z.output<typeof entry>

export const listAudit = defineEndpoint({
  id: "listAudit",
  summary: "Who did what, newest first",
  method: "GET",
  path: "/api/tenants/{tenant}/audit",
  access: "audit:read",
  params: z.strictObject({ tenant: tenantId }),
  query: filter.extend({
    /** `next` of the page before. */
    cursor: z.string().max(200).optional(),
    size: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ entries: z.array(entry), next: z.string().nullable() }),
})

export const exportAudit = defineEndpoint({
  id: "exportAudit",
  summary: "The audit log as a file: one JSON document a line (NDJSON), or a table (CSV, RFC 4180)",
  method: "GET",
  path: "/api/tenants/{tenant}/audit/export",
  access: "audit:read",
  params: z.strictObject({ tenant: tenantId }),
  query: filter.extend({ format: z.enum(["ndjson", "csv"]).default("ndjson") }),
  answer: z.string(),
  answerIs: "file",
})
