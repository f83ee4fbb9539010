import { z } from "zod"
import { extensible, type Extensions } from "./extensions.ts"
import { flowSchema, type Flow } from "./flow.ts"
import { maxFileBytes } from "../import/limits.ts"
import { isTooLarge, tooLargeWords } from "./is-too-large.ts"
import { layoutSchema, type Layout } from "./layout.ts"

/** The format version that this code writes. Older ones are migrated on reading, newer ones are refused. */
export const formatVersion = 1

/** The document: one flow as it stands in a `*.flow.json` file, in the store and in the designer. */
export interface FlowDocument extends Extensions {
  readonly $schema?: string | undefined
  readonly format: "gatewright/flow"
  readonly formatVersion: typeof formatVersion
  readonly flow: Flow
  readonly layout: Layout
}

export const flowDocumentSchema: z.ZodType<FlowDocument> = extensible({
  $schema: z.string().max(2000).optional(),
  format: z.literal("gatewright/flow"),
  formatVersion: z.literal(formatVersion),
  flow: flowSchema,
  layout: layoutSchema,
}).superRefine((document, context) => {
  if (isTooLarge(document, maxFileBytes)) context.addIssue({ code: "custom", message: tooLargeWords })
})
