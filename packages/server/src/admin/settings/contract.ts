import { z } from "zod"
import { defineEndpoint } from "../endpoint.ts"
import { tenantId } from "../tenants/contract.ts"

const inTenant = z.strictObject({ tenant: tenantId })
const settings = z.object({
  /** Whether what goes live needs the word of a second person. */
  approval: z.boolean(),
  /** Whether who may draw may debug what was never live and acts for real. Approval goes before it. */
  designersDebug: z.boolean(),
})

export type Settings = z.output<typeof settings>

export const getSettings = defineEndpoint({
  id: "getSettings",
  summary: "Settings of the tenant",
  method: "GET",
  path: "/api/tenants/{tenant}/settings",
  access: "flow:read",
  params: inTenant,
  answer: settings,
})

export const putSettings = defineEndpoint({
  id: "putSettings",
  summary: "Change settings of the tenant; what is not said stays",
  method: "PUT",
  path: "/api/tenants/{tenant}/settings",
  access: "admin",
  params: inTenant,
  body: z.strictObject(settings.shape).partial(),
  answer: settings,
})

export const getSealingKey = defineEndpoint({
  id: "getSealingKey",
  summary: "The public key (JWK, RFC 7517, X25519) that secrets are sealed to, so that this server alone can read them",
  method: "GET",
  path: "/api/sealing-key",
  access: "signed-in",
  answer: z.object({ kty: z.literal("OKP"), crv: z.literal("X25519"), x: z.string(), kid: z.string() }),
})
