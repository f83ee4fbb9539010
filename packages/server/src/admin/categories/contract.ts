import { z } from "zod"
import { defineEndpoint } from "../endpoint.ts"
import { tenantId } from "../tenants/contract.ts"

export const listCategories = defineEndpoint({
  id: "listCategories",
  summary: "The categories in the order of the sidebar, with their types and the number of flows",
  method: "GET",
  path: "/api/tenants/{tenant}/categories",
  access: "flow:read",
  params: z.strictObject({ tenant: tenantId }),
  answer: z.object({
    total: z.int(),
    categories: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        description: z.string(),
        color: z.string(),
        /** What the Add dialog asks for: pick one of `types`, type it, or nothing. */
        asksForType: z.enum(["pick", "typed", "no"]),
        types: z.array(z.object({ id: z.string(), label: z.string() })),
        flows: z.int(),
      }),
    ),
  }),
})
