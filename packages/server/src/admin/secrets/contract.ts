import { z } from "zod"
import { defineEndpoint } from "../endpoint.ts"
import { tenantId } from "../tenants/contract.ts"
import { writtenText } from "../written-words.ts"

const inTenant = z.strictObject({ tenant: tenantId })

/** As flows call it: `{ "$secret": "risk-api-token" }`. */
export const secretName = z
  .string()
  .regex(/^[a-z0-9]([a-z0-9._-]{0,98}[a-z0-9])?$/, "must be lower-case letters, digits, dots, hyphens, underscores")
const oneSecret = z.strictObject({ tenant: tenantId, secret: secretName })

const secret = z.object({
  name: z.string(),
  description: z.string(),
  /** Where its value is: in the database, or in the configuration of the server, which this API can't change. */
  source: z.enum(["stored", "configuration"]),
  changedAt: z.iso.datetime().nullable(),
  changedBy: z.string().nullable(),
  /** Names of flows that need it. */
  usedBy: z.array(z.object({ id: z.string(), name: z.string() })),
})
export type SecretRow = z.output<typeof secret>

export const listSecrets = defineEndpoint({
  id: "listSecrets",
  summary: "Names of the secrets of the tenant, never their values",
  method: "GET",
  path: "/api/tenants/{tenant}/secrets",
  access: "flow:read",
  params: inTenant,
  answer: z.object({ secrets: z.array(secret) }),
})

export const putSecret = defineEndpoint({
  id: "putSecret",
  summary: "Set a secret. A masked value (`••••`) is refused with `secret.masked`",
  method: "PUT",
  path: "/api/tenants/{tenant}/secrets/{secret}",
  access: "secret:write",
  params: oneSecret,
  body: z.strictObject({
    /** Keeps the value that is there where left out. */
    value: z.string().min(1).max(100_000).optional(),
    description: writtenText.max(1000).default(""),
  }),
  answer: secret,
})

export const deleteSecret = defineEndpoint({
  id: "deleteSecret",
  summary: "Delete a secret. Refused with `secret.in-use` while an active flow needs it",
  method: "DELETE",
  path: "/api/tenants/{tenant}/secrets/{secret}",
  access: "secret:write",
  params: oneSecret,
  answer: z.undefined(),
  status: 204,
})
