import { z } from "zod"
import { flowDocumentSchema } from "@gatewright/flow"
import { defineEndpoint } from "../endpoint.ts"
import { tenantId } from "../tenants/contract.ts"

/** One visit of a node, or a failure between two. Secrets are masked, long values are cut. */
export const traceStepSchema = z.object({
  flowId: z.string(),
  /** Empty where the run failed before it came to a node. */
  node: z.string(),
  type: z.string(),
  visit: z.enum(["entered", "answered"]),
  at: z.iso.datetime(),
  /** Milliseconds. */
  duration: z.number(),
  did: z.enum(["left", "showed", "called", "returned", "ended", "failed"]),
  output: z.string().optional(),
  error: z.string().optional(),
  /** The variables that it set. */
  set: z.record(z.string(), z.json()).optional(),
  /** Title of the screen that it showed. */
  screen: z.string().optional(),
  /** The fields and buttons of that screen. */
  elements: z
    .array(
      z.object({
        kind: z.enum(["field", "button"]),
        /** The name of the field, or the action of the button. */
        name: z.string(),
        label: z.string(),
        /** Of a field: `text`, `password`. */
        type: z.string().optional(),
        /** What was wrong with what was typed into it before. */
        error: z.string().optional(),
      }),
    )
    .readonly()
    .optional(),
})
export type RunStep = z.output<typeof traceStepSchema>

export const endedRunStatuses = ["succeeded", "failed", "expired"] as const

const trackedRun = z.object({
  id: z.string(),
  flow: z.string(),
  flowName: z.string(),
  /** The revision that it ran; 0 where that was not kept, or what a debug link ran was not saved. */
  revision: z.int(),
  status: z.enum(endedRunStatuses),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  steps: z.int(),
  /** Steps that left by a failure output or failed, also where the flow handled it. */
  errors: z.int(),
  /** The name of the user that the run found last. */
  user: z.string().nullable(),
  /** Whether a debug link began it. */
  debug: z.boolean(),
})
export type TrackedRunRow = z.output<typeof trackedRun>

export const listRuns = defineEndpoint({
  id: "listRuns",
  summary: "Tracked runs, newest first",
  method: "GET",
  path: "/api/tenants/{tenant}/runs",
  access: "run:read",
  params: z.strictObject({ tenant: tenantId }),
  query: z.strictObject({
    flow: z.string().max(200).optional(),
    status: z.enum(endedRunStatuses).optional(),
    revision: z.coerce.number().int().min(0).optional(),
    /** In the name of the flow or the id of the run. */
    search: z.string().max(200).optional(),
    /** When it began. */
    from: z.iso.datetime().optional(),
    until: z.iso.datetime().optional(),
    /** `next` of the page before. */
    cursor: z.string().max(200).optional(),
    size: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ runs: z.array(trackedRun), next: z.string().nullable() }),
})

export const getRun = defineEndpoint({
  id: "getRun",
  summary: "A tracked run with its steps, and the flows that it went through as they were",
  method: "GET",
  path: "/api/tenants/{tenant}/runs/{run}",
  access: "run:read",
  params: z.strictObject({ tenant: tenantId, run: z.string().min(1).max(200) }),
  answer: z.object({
    run: trackedRun,
    steps: z.array(traceStepSchema),
    /** By flow id: what ran, its library flows included. One whose content is gone is left out. */
    documents: z.record(z.string(), flowDocumentSchema),
    /** Whether the draft of the flow is another one by now, or the flow is deleted. */
    stale: z.boolean(),
  }),
})
