import { z } from "zod"
import { bindingsSchema } from "@gatewright/flow"
import { defineEndpoint } from "../endpoint.ts"
import { tenantId } from "../tenants/contract.ts"

const inTenant = z.strictObject({ tenant: tenantId })

export const getBindings = defineEndpoint({
  id: "getBindings",
  summary: "Which things of this environment the names in flows stand for",
  method: "GET",
  path: "/api/tenants/{tenant}/bindings",
  access: "flow:read",
  params: inTenant,
  answer: bindingsSchema,
})

export const putBindings = defineEndpoint({
  id: "putBindings",
  summary:
    "Set them all. Another library flow in the place of one that active flows call needs `flow:activate` as well",
  method: "PUT",
  path: "/api/tenants/{tenant}/bindings",
  access: "secret:write",
  params: inTenant,
  body: bindingsSchema,
  answer: bindingsSchema,
})
