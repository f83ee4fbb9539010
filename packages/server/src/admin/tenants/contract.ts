import { z } from "zod"
import { defineEndpoint } from "../endpoint.ts"
import { writtenName } from "../written-words.ts"

/** Tenant ids stand in URLs: `/{tenant}/flow/{flowId}`. */
export const tenantId = z
  .string()
  .regex(/^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/, "must be lower-case letters, digits and inner hyphens, at most 40")

/** Words that the server's own addresses need. */
export const reservedTenantIds: readonly string[] = [
  "api",
  "assets",
  "console",
  "docs",
  "healthz",
  "readyz",
  "metrics",
  "schema",
  "journey",
]

const tenant = z.object({ id: tenantId, name: z.string().min(1).max(200) })
export type Tenant = z.output<typeof tenant>

export const listTenants = defineEndpoint({
  id: "listTenants",
  summary: "The tenants that the caller may see",
  method: "GET",
  path: "/api/tenants",
  access: "signed-in",
  answer: z.object({ tenants: z.array(tenant) }),
})

export const createTenant = defineEndpoint({
  id: "createTenant",
  summary: "Create a tenant",
  method: "POST",
  path: "/api/tenants",
  access: "installation",
  body: z.strictObject({ id: tenantId, name: writtenName.max(200) }),
  answer: tenant,
  status: 201,
})
