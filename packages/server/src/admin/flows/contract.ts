import { z } from "zod"
import { flowDocumentSchema, trackings } from "@gatewright/flow"
import { defineEndpoint } from "../endpoint.ts"
import { problemSchema } from "../problem-document.ts"
import { documentValues, sentDocument } from "../sent-document.ts"
import { tenantId } from "../tenants/contract.ts"
import { writtenName, writtenText } from "../written-words.ts"

const inTenant = z.strictObject({ tenant: tenantId })
const oneFlow = z.strictObject({ tenant: tenantId, flow: z.string().min(1).max(200) })

/** `draft-changes`: active, and what was saved last is not what runs. */
export const flowStatuses = ["active", "inactive", "draft-changes"] as const

const row = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  category: z.string(),
  type: z.string(),
  status: z.enum(flowStatuses),
  isDefault: z.boolean(),
  tags: z.array(z.string()),
  /** The number of the saved draft, from 1; every save adds one. */
  revision: z.int(),
  /** The number of the revision that runs; `null` while the flow is inactive. */
  live: z.int().nullable(),
  changedAt: z.iso.datetime(),
  changedBy: z.string(),
  /** The flow URL, or `null` for a library. */
  url: z.string().nullable(),
})
export type FlowRow = z.output<typeof row>

/** What keeps a flow from being activated, and what it needs from outside. */
const health = z.object({
  problems: z.array(problemSchema),
  requirements: z.array(
    z.object({
      kind: z.enum(["secret", "connection", "flow"]),
      key: z.string(),
      /** The kind of a connection, the type of a flow. */
      detail: z.string(),
      /** The name of the flow that is needed, for people. */
      name: z.string(),
      found: z.boolean(),
      /** What stands for it here; `null` while it is open. */
      boundTo: z.string().nullable(),
      nodes: z.array(z.string()),
    }),
  ),
  capabilities: z.array(z.object({ kind: z.string(), detail: z.string() })),
  /** Whether activation would be refused. */
  blocked: z.boolean(),
})
export type FlowHealth = z.output<typeof health>

const detail = row.extend({ document: flowDocumentSchema, digest: z.string(), health })
export type FlowDetail = z.output<typeof detail>

export const listFlows = defineEndpoint({
  id: "listFlows",
  summary: "A page of the flow list",
  method: "GET",
  path: "/api/tenants/{tenant}/flows",
  access: "flow:read",
  params: inTenant,
  query: z.strictObject({
    category: z.string().optional(),
    type: z.string().optional(),
    status: z.enum(flowStatuses).optional(),
    tag: z.string().optional(),
    /** Looks in name, description, id and tags; ignores case. */
    search: z.string().max(200).optional(),
    sort: z.enum(["name", "type", "status", "changedAt"]).default("changedAt"),
    order: z.enum(["asc", "desc"]).default("desc"),
    page: z.coerce.number().int().min(1).default(1),
    size: z.coerce.number().int().min(1).max(200).default(25),
  }),
  answer: z.object({ flows: z.array(row), total: z.int(), tags: z.array(z.string()) }),
})

export const createFlow = defineEndpoint({
  id: "createFlow",
  summary: "Add a flow: empty, a copy of another, or from a template",
  method: "POST",
  path: "/api/tenants/{tenant}/flows",
  access: "flow:write",
  params: inTenant,
  body: z.strictObject({
    category: z.string().min(1),
    type: writtenName.max(200),
    name: writtenName.max(500),
    description: writtenText.max(10_000).default(""),
    from: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("empty") }),
      z.strictObject({ kind: z.literal("copy"), flow: z.string() }),
      z.strictObject({ kind: z.literal("template"), template: z.string() }),
    ]),
  }),
  answer: detail,
  status: 201,
})

export const getFlow = defineEndpoint({
  id: "getFlow",
  summary: "One flow with its saved draft, its problems and what it needs",
  method: "GET",
  path: "/api/tenants/{tenant}/flows/{flow}",
  access: "flow:read",
  params: oneFlow,
  answer: detail,
})

export const saveFlow = defineEndpoint({
  id: "saveFlow",
  summary: "Save the draft. Refused with `flow.conflict` when somebody saved since `revision`",
  method: "PUT",
  path: "/api/tenants/{tenant}/flows/{flow}/document",
  access: "flow:write",
  params: oneFlow,
  bodyValues: documentValues,
  body: z.strictObject({
    revision: z.int(),
    document: sentDocument,
    /** Why, for the history. */
    note: writtenText.max(1000).default(""),
    /** `merged` where it holds what somebody else saved meanwhile. */
    action: z.enum(["saved", "merged"]).default("saved"),
  }),
  answer: detail,
})

export const changeFlow = defineEndpoint({
  id: "changeFlow",
  summary: "Change the general configuration",
  method: "PATCH",
  path: "/api/tenants/{tenant}/flows/{flow}",
  access: ["flow:write", "flow:activate"],
  params: oneFlow,
  body: z.strictObject({
    revision: z.int().optional(),
    name: writtenName.max(500).optional(),
    description: writtenText.max(10_000).optional(),
    tags: z.array(writtenName.max(100)).max(50).optional(),
    tracking: z.enum(trackings).optional(),
    active: z.boolean().optional(),
    isDefault: z.literal(true).optional(),
  }),
  answer: detail,
})

export const publishFlow = defineEndpoint({
  id: "publishFlow",
  summary: "Make the saved draft of an active flow the one that runs. Runs that began go on with what they began with",
  method: "POST",
  path: "/api/tenants/{tenant}/flows/{flow}/publish",
  access: "flow:activate",
  params: oneFlow,
  answer: detail,
})

export const duplicateFlow = defineEndpoint({
  id: "duplicateFlow",
  summary: "Add a copy with a new id and a free name",
  method: "POST",
  path: "/api/tenants/{tenant}/flows/{flow}/duplicate",
  access: "flow:write",
  params: oneFlow,
  answer: detail,
  status: 201,
})

export const deleteFlow = defineEndpoint({
  id: "deleteFlow",
  summary: "Delete a flow. Refused while it is a default or other flows call it; it can be restored",
  method: "DELETE",
  path: "/api/tenants/{tenant}/flows/{flow}",
  access: "flow:write",
  params: oneFlow,
  answer: z.undefined(),
  status: 204,
})

export const restoreFlow = defineEndpoint({
  id: "restoreFlow",
  summary: "Bring a deleted flow back, inactive",
  method: "POST",
  path: "/api/tenants/{tenant}/flows/{flow}/restore",
  access: "flow:write",
  params: oneFlow,
  answer: detail,
})

export const exportFlow = defineEndpoint({
  id: "exportFlow",
  summary: "The flow as a file. Refused with `export.refused` when a setting looks like one, unless allowed",
  method: "GET",
  path: "/api/tenants/{tenant}/flows/{flow}/export",
  access: "flow:export",
  params: oneFlow,
  query: z.strictObject({ allowSuspectedSecrets: z.enum(["true", "false"]).default("false") }),
  answer: z.string(),
  answerIs: "file",
})

export { detail as flowDetailSchema, health as flowHealthSchema, row as flowRowSchema }
