import { z } from "zod"
import { scopes } from "../access.ts"
import { defineEndpoint } from "../endpoint.ts"
import { tenantId } from "../tenants/contract.ts"
import { visibleName } from "../visible-name.ts"

const inTenant = z.strictObject({ tenant: tenantId })

const token = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(scopes)),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  expiresAt: z.iso.datetime().nullable(),
  lastUsedAt: z.iso.datetime().nullable(),
})
export type Token = z.output<typeof token>

export const listTokens = defineEndpoint({
  id: "listTokens",
  summary: "API tokens of the tenant",
  method: "GET",
  path: "/api/tenants/{tenant}/tokens",
  access: "admin",
  params: inTenant,
  answer: z.object({ tokens: z.array(token) }),
})

export const addToken = defineEndpoint({
  id: "addToken",
  summary: "Make an API token. Its text is told this once",
  method: "POST",
  path: "/api/tenants/{tenant}/tokens",
  access: "admin",
  params: inTenant,
  body: z.strictObject({
    name: visibleName,
    scopes: z.array(z.enum(scopes)).min(1),
    /** In days; without it the token does not end by itself. */
    days: z.int().min(1).max(3650).optional(),
  }),
  answer: z.object({ token, text: z.string() }),
  status: 201,
})

export const revokeToken = defineEndpoint({
  id: "revokeToken",
  summary: "Revoke an API token, at once",
  method: "DELETE",
  path: "/api/tenants/{tenant}/tokens/{token}",
  access: "admin",
  params: z.strictObject({ tenant: tenantId, token: z.string().min(1).max(100) }),
  answer: z.undefined(),
  status: 204,
})
