import { z } from "zod"
import type { PlanAnswer } from "./plans/contract.ts"

/** A problem of the document or file, as `Problem` of @gatewright/flow. */
export const problemSchema = z.object({
  code: z.string(),
  severity: z.enum(["error", "warning"]),
  message: z.string(),
  at: z
    .object({
      pointer: z.string(),
      /** Id of the flow, where a file holds several. */
      flow: z.string(),
      node: z.string(),
      nodeName: z.string(),
      setting: z.string(),
      line: z.int(),
      column: z.int(),
      excerpt: z.string(),
    })
    .partial()
    .optional(),
})

/** An error of the API: a problem document (RFC 9457, media type `application/problem+json`). */
export const problemDocumentSchema = z.object({
  /** Where the code is explained: `/docs/errors#<code>`. */
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** The stable code, as in docs/errors.md. */
  code: z.string(),
  detail: z.string().optional(),
  /** Everything that is wrong, all at once. */
  problems: z.array(problemSchema).optional(),
  /** With `category.in-use`: flows that are in the way. */
  flows: z.array(z.object({ id: z.string(), name: z.string() })).optional(),
  /** With `plan.changed`: the plan as it would be now. */
  plan: z.custom<PlanAnswer>().optional(),
})
export type ProblemDocument = z.output<typeof problemDocumentSchema>
