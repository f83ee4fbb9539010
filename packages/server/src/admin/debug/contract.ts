import { z } from "zod"
import { flowDocumentSchema } from "@gatewright/flow"
import { defineEndpoint } from "../endpoint.ts"
import { traceStepSchema } from "../runs/contract.ts"
import { documentValues, sentDocument } from "../sent-document.ts"
import { tenantId } from "../tenants/contract.ts"

const oneFlow = z.strictObject({ tenant: tenantId, flow: z.string().min(1).max(200) })
const oneLink = oneFlow.extend({ link: z.string().min(1).max(100) })

/** Whoever may draw a flow or decide that it runs may try it. */
const access = ["flow:write", "flow:activate"] as const

const statuses = ["waiting", "active", "succeeded", "failed", "expired"] as const

const debugLink = z.object({
  id: z.string(),
  /** What it runs, whatever becomes of the flow; of what was not saved, the newest revision at that time. */
  revision: z.int(),
  /** Whether it runs what stood in an editor and was not saved. */
  unsaved: z.boolean(),
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
  bodyValues: documentValues,
  body: z.strictObject({
    /** How long it opens runs, in seconds. */
    ttl: z.int().min(10).max(86_400).default(600),
    singleUse: z.boolean().default(true),
    source: z
      .discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("draft") }),
        z.strictObject({ kind: z.literal("revision"), revision: z.int().min(1) }),
        z.strictObject({ kind: z.literal("version"), version: z.string().min(1).max(100) }),
        /** What stands in an editor: it is kept with the link, and becomes no revision. Asks for `flow:write`. */
        z.strictObject({ kind: z.literal("unsaved"), document: sentDocument }),
      ])
      .default({ kind: "draft" }),
  }),
  /**
   * For a browser (`url`), and for a program, which sends JSON to it (`apiUrl`). Both hold the token, which is told this
   * once: the server keeps its hash.
   */
  answer: debugLink.extend({ url: z.string(), apiUrl: z.string() }),
  status: 201,
})

export const listDebugLinks = defineEndpoint({
  id: "listDebugLinks",
  summary: "The debug links of a flow whose time is not over, used ones among them, newest first",
  method: "GET",
  path: "/api/tenants/{tenant}/flows/{flow}/debug-links",
  access,
  params: oneFlow,
  answer: z.object({ links: z.array(debugLink) }),
})

export const revokeDebugLink = defineEndpoint({
  id: "revokeDebugLink",
  summary: "End a debug link now, whoever made it; runs that it began go on",
  method: "DELETE",
  path: "/api/tenants/{tenant}/flows/{flow}/debug-links/{link}",
  access,
  params: oneLink,
  answer: z.undefined(),
  status: 204,
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
    /** By flow id: the library flows that these steps happened in, as they ran. */
    libraries: z.record(z.string(), flowDocumentSchema),
    /** Whether nothing more can come: the run is over, and the link opens no other one. */
    over: z.boolean(),
  }),
})
export type DebugEvents = z.output<typeof watchDebugLink.answer>
