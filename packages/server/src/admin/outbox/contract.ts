import { z } from "zod"
import { defineEndpoint } from "../endpoint.ts"
import { tenantId } from "../tenants/contract.ts"

export const listOutbox = defineEndpoint({
  id: "listOutbox",
  summary: "Mails that were kept here because no SMTP connection is configured, newest first",
  method: "GET",
  path: "/api/tenants/{tenant}/outbox",
  access: "admin",
  params: z.strictObject({ tenant: tenantId }),
  answer: z.object({
    /** Whether an SMTP connection is configured, so that new mails are sent and not kept. */
    smtp: z.boolean(),
    mails: z.array(
      z.object({
        id: z.string(),
        to: z.string(),
        subject: z.string(),
        text: z.string(),
        html: z.string().nullable(),
        createdAt: z.iso.datetime(),
      }),
    ),
  }),
})
