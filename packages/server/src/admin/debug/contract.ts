import { z } from "zod"
import { flowDocumentSchema } from "@gatewright/flow"
import { defineEndpoint } from "../endpoint.ts"
import { traceStepSchema } from "../runs/contract.ts"
import { tenantId } from "../tenants/contract.ts"

const oneFlow = z.strictObject({ tenant: tenantId, flow: z.string().min(1).max(200) })
const oneLink = oneFlow.extend({ link: z.string().min(1).max(100) })

/** Whoever may draw a flow or decide that it runs may try it. */
const access = ["flow:write", "flow:activate"] as const

const statuses = ["waiting", "active", "succeeded", "failed", "expired"] as const

const debugLink = z.object({
  id: z.string(),
  /** What it runs, whatever becomes of the flow. */
  revision: z.int(),
  singleUse: z.boolean(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  expiresAt: z.iso.datetime(),
  /** When it was opened last. */
  usedAt: z.iso.datetime().nullable(),
})
export type DebugLink = z.output<typeof debugLink>

export const addDebugLink = defineEndpoint({
  id: "addDebugLink",
  summary: "A link that runs the draft, a revision or a version of a flow for a while",
  method: "POST",
  path: "/api/tenants/{tenant}/flows/{flow}/debug-links",
  access,
  params: oneFlow,
  body: z.strictObject({
    /** How long it opens runs, in seconds. */
    ttl: z.int().min(10).max(86_400).default(600),
    singleUse: z.boolean().default(true),
    source: z
      .discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("draft") }),
        z.strictObject({ kind: z.literal("revision"), revision: z.int().min(1) }),
        z.strictObject({ kind: z.literal("version"), version: z.string().min(1).max(100) }),
      ])
      .default({ kind: "draft" }),
  }),
  /** `url` is told this once: the server keeps its hash. */
  answer: debugLink.extend({ url: z.string() }),
  status: 201,
})

export const getDebugLink = defineEndpoint({
  id: "getDebugLink",
  summary: "A debug link, and the content that it runs",
  method: "GET",
  path: "/api/tenants/{tenant}/flows/{flow}/debug-links/{link}",
  access,
  params: oneLink,
  answer: z.object({ link: debugLink, document: flowDocumentSchema }),
})

export const watchDebugLink = defineEndpoint({
  id: "watchDebugLink",
  summary: "The steps of the newest run of a debug link as they happen; waits for the next one",
  method: "GET",
  path: "/api/tenants/{tenant}/flows/{flow}/debug-links/{link}/events",
  access,
  params: oneLink,
  query: z.strictObject({
    /** What the caller knows: the run that it follows, how that stands, and the number of its last step. */
    run: z.string().max(200).optional(),
    status: z.enum(statuses).optional(),
    after: z.coerce.number().int().min(0).default(0),
    /** How many seconds to wait for something new. */
    wait: z.coerce.number().int().min(0).max(20).default(0),
  }),
  answer: z.object({
    /** The run that was opened last; another than asked for where somebody opened the link again, and then from its begin. */
    run: z.string().nullable(),
    status: z.enum(statuses),
    steps: z.array(traceStepSchema.extend({ number: z.int() })),
    /** Whether nothing more can come: the run is over, and the link opens no other one. */
    over: z.boolean(),
  }),
})
export type DebugEvents = z.output<typeof watchDebugLink.answer>
