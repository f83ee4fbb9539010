import { z } from "zod"
import { flowDocumentSchema } from "@gatewright/flow"
import { defineEndpoint } from "../endpoint.ts"
import { flowDetailSchema, flowHealthSchema } from "../flows/contract.ts"
import { problemSchema } from "../problem-document.ts"
import { tenantId } from "../tenants/contract.ts"
import { writtenName, writtenText } from "../written-words.ts"

/** Where a file shall go. `type` may be left out where the category has one, or where the file tells it. */
const target = z.strictObject({
  category: z.string().optional(),
  type: writtenText.optional(),
  name: writtenName.max(500).optional(),
  description: writtenText.max(10_000).optional(),
  preserveId: z.enum(["true", "false"]).default("false"),
  /** What to do when the preserved id is taken by a flow of the same type; `ask` refuses with the choices. */
  onConflict: z.enum(["ask", "new-version", "copy"]).default("ask"),
  /** A file whose category or type is not here: refused, defined with it, or added to the category and type above instead. */
  ofUnknownType: z.enum(["refuse", "create", "move"]).default("refuse"),
  /** The flow of a file with several that is the main one; the file's own first choice where left out. */
  flow: z.string().optional(),
})

const importTarget = target.extend({
  /** The `basis` of the preview that was decided on: where what is here has changed since, nothing is written. */
  basis: z.string().optional(),
})

const preview = z.object({
  /** What the file is: `gatewright/flow`, `pingam-frodo-single`, ... */
  source: z.string(),
  /** The flow as it would be added: with the id and the name that it would get. */
  document: flowDocumentSchema,
  /** The id and the name that the flow has in the file. */
  original: z.object({ id: z.string(), name: z.string() }),
  /** Library flows that came in the same file and are added as well. */
  libraries: z.array(flowDocumentSchema),
  /** Other flows of the file that could be chosen instead. */
  others: z.array(z.object({ id: z.string(), name: z.string(), nodes: z.int() })),
  understood: z.array(z.object({ type: z.string(), count: z.int(), becomes: z.string().nullable() })),
  migrated: z.array(z.object({ from: z.int(), to: z.int(), summary: z.string() })),
  digest: z.string(),
  /** Categories and types that are defined with it. */
  defines: z.object({
    categories: z.array(z.string()),
    types: z.array(z.object({ category: z.string(), type: z.string() })),
  }),
  /** The name that would be free here, when the file's is taken. */
  proposedName: z.string(),
  health: flowHealthSchema,
  /**
   * Flows here that came from the flow of the file before and have ids of their own, where the file says something new: the
   * file can be merged into one of them. `document` is the flow of the file with the ids that it has there.
   */
  earlier: z.array(z.object({ id: z.string(), name: z.string(), document: flowDocumentSchema })),
  /** Stands for what is here under the ids of the file, to hand back when the file is added. */
  basis: z.string(),
  outcome: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("create"), id: z.string().nullable() }),
    z.object({ kind: z.literal("new-version"), id: z.string(), name: z.string() }),
    /** The same content is there already; nothing would be written. */
    z.object({ kind: z.literal("unchanged"), id: z.string(), name: z.string() }),
    /** The preserved id is taken by a flow of the same type: choose. */
    z.object({ kind: z.literal("choose"), id: z.string(), name: z.string(), message: z.string() }),
    z.object({
      kind: z.literal("refused"),
      problems: z.array(problemSchema),
      /** For a mismatch: where the file belongs. */
      belongsTo: z.object({ category: z.string(), type: z.string() }).optional(),
      /** The category and type of the file that are not here and can be created. */
      definable: z.object({ category: z.string(), type: z.string() }).optional(),
      /** For a deleted flow: it can be restored. */
      restorable: z.string().optional(),
    }),
  ]),
})
export type ImportPreview = z.output<typeof preview>

export const previewImport = defineEndpoint({
  id: "previewImport",
  summary: "What adding this file would do. Writes nothing. A file that can't be read is a problem document (422)",
  method: "POST",
  path: "/api/tenants/{tenant}/imports/preview",
  access: "flow:plan",
  params: z.strictObject({ tenant: tenantId }),
  query: target,
  bodyIs: "file",
  answer: preview,
})

export const importFlow = defineEndpoint({
  id: "importFlow",
  summary: "Add the file's flow (and the library flows in it) in one transaction; inactive, not default",
  method: "POST",
  path: "/api/tenants/{tenant}/imports",
  access: "flow:apply",
  params: z.strictObject({ tenant: tenantId }),
  query: importTarget,
  bodyIs: "file",
  answer: z.object({
    kind: z.enum(["created", "new-version", "unchanged"]),
    flow: flowDetailSchema,
    libraries: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
  status: 201,
})
