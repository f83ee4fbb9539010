import { z } from "zod"
import { flowDocumentSchema } from "@gatewright/flow"
import { defineEndpoint } from "../endpoint.ts"
import { flowDetailSchema } from "../flows/contract.ts"
import { documentValues, sentDocument } from "../sent-document.ts"
import { tenantId } from "../tenants/contract.ts"
import { writtenText } from "../written-words.ts"

const oneFlow = z.strictObject({ tenant: tenantId, flow: z.string().min(1).max(200) })

export const getOrigin = defineEndpoint({
  id: "getOrigin",
  summary: "Where a flow came from, as it was then, and the source as it is now where it is in this tenant",
  method: "GET",
  path: "/api/tenants/{tenant}/flows/{flow}/origin",
  access: "flow:read",
  params: oneFlow,
  answer: z.object({
    origin: z
      .object({
        kind: z.enum(["import", "copy"]),
        source: z.string(),
        at: z.iso.datetime(),
        /** The flow as it was taken: the base of a merge. */
        base: flowDocumentSchema,
        /** The source now, with the ids of this flow; `null` for a file, and for a source that is gone. */
        now: z.object({ name: z.string(), document: flowDocumentSchema, changed: z.boolean() }).nullable(),
      })
      .nullable(),
  }),
})

export const mergeOrigin = defineEndpoint({
  id: "mergeOrigin",
  summary: "Save a merge with the source. It becomes the new base, so that the next merge begins there",
  method: "POST",
  path: "/api/tenants/{tenant}/flows/{flow}/origin/merge",
  access: "flow:write",
  params: oneFlow,
  bodyValues: documentValues,
  body: z.strictObject({
    /** The draft that the merge was made with. */
    revision: z.int(),
    document: sentDocument,
    /** The source that was merged, with the ids of this flow. */
    theirs: sentDocument,
    note: writtenText.max(1000).default(""),
  }),
  answer: flowDetailSchema,
})
