import { z } from "zod"
import { categoryDefinitionSchema, definedName, definitionFields, extensible } from "@gatewright/flow"
import { defineEndpoint } from "../endpoint.ts"
import { tenantId } from "../tenants/contract.ts"

const inTenant = z.strictObject({ tenant: tenantId })
const oneCategory = z.strictObject({ tenant: tenantId, category: definedName })
const oneType = z.strictObject({ tenant: tenantId, category: definedName, type: definedName })

const shown = {
  id: z.string(),
  /** In the language that the request asks for (`Accept-Language`), where there are words in it. */
  label: z.string(),
  description: z.string(),
  /** `#rrggbb` */
  color: z.string(),
  /** Built-in ones are never changed or deleted. */
  builtIn: z.boolean(),
}

export const listCategories = defineEndpoint({
  id: "listCategories",
  summary: "The categories in the order of the sidebar, with their types and the number of flows",
  method: "GET",
  path: "/api/tenants/{tenant}/categories",
  access: "flow:read",
  params: inTenant,
  answer: z.object({
    total: z.int(),
    categories: z.array(
      z.object({
        ...shown,
        /** What the Add dialog asks for: pick one of `types`, type it, or nothing. */
        asksForType: z.enum(["pick", "typed", "no"]),
        types: z.array(z.object(shown)),
        flows: z.int(),
      }),
    ),
  }),
})

/** `revision` is the entity tag for `If-Match`, without its quotation marks. */
const kept = {
  revision: z.int(),
  changedAt: z.iso.datetime(),
  changedBy: z.string(),
  flows: z.int(),
}

const category = z.object({ definition: categoryDefinitionSchema, ...kept })
const type = z.object({ category: z.string(), definition: categoryDefinitionSchema, ...kept })
export type CategoryRow = z.output<typeof category>
export type TypeRow = z.output<typeof type>

export const getCategorisation = defineEndpoint({
  id: "getCategorisation",
  summary: "Categories and types that people of the tenant defined for themselves",
  method: "GET",
  path: "/api/tenants/{tenant}/categorisation",
  access: "flow:read",
  params: inTenant,
  answer: z.object({ categories: z.array(category), types: z.array(type) }),
})

export const putCategory = defineEndpoint({
  id: "putCategory",
  summary:
    "Define a category, or change how it looks. `If-Match` and `If-None-Match: *` are heeded (412). What is not deletable stays so",
  method: "PUT",
  path: "/api/tenants/{tenant}/categorisation/{category}",
  access: "flow:write",
  params: oneCategory,
  body: extensible(definitionFields),
  answer: category,
})

export const deleteCategory = defineEndpoint({
  id: "deleteCategory",
  summary:
    "Delete a category with its types. Refused with `category.in-use`, and the flows, while there are flows in it",
  method: "DELETE",
  path: "/api/tenants/{tenant}/categorisation/{category}",
  access: "flow:write",
  params: oneCategory,
  answer: z.undefined(),
  status: 204,
})

export const putType = defineEndpoint({
  id: "putType",
  summary: "Define a flow type of a category, or change how it looks. Conditions are heeded as of categories",
  method: "PUT",
  path: "/api/tenants/{tenant}/categorisation/{category}/types/{type}",
  access: "flow:write",
  params: oneType,
  body: extensible(definitionFields),
  answer: type,
})

export const deleteType = defineEndpoint({
  id: "deleteType",
  summary: "Delete a flow type. Refused with `category.in-use`, and the flows, while flows have it",
  method: "DELETE",
  path: "/api/tenants/{tenant}/categorisation/{category}/types/{type}",
  access: "flow:write",
  params: oneType,
  answer: z.undefined(),
  status: 204,
})
