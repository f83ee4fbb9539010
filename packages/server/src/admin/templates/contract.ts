import { z } from "zod"
import { flowDocumentSchema } from "@gatewright/flow"
import { defineEndpoint } from "../endpoint.ts"

export const listTemplates = defineEndpoint({
  id: "listTemplates",
  summary: "The starter gallery",
  method: "GET",
  path: "/api/templates",
  access: "signed-in",
  answer: z.object({
    templates: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        description: z.string(),
        category: z.string(),
        type: z.string(),
        languages: z.array(z.string()),
        nodes: z.int(),
      }),
    ),
  }),
})

export const getTemplate = defineEndpoint({
  id: "getTemplate",
  summary: "One template, to look at before it is used",
  method: "GET",
  path: "/api/templates/{template}",
  access: "signed-in",
  params: z.strictObject({ template: z.string().max(200) }),
  answer: z.object({ document: flowDocumentSchema }),
})
