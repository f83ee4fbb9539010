import { z } from "zod"
import { flowDocumentSchema } from "@gatewright/flow"
import { revisionActions } from "../../store/revision-store.ts"
import { defineEndpoint } from "../endpoint.ts"
import { flowDetailSchema } from "../flows/contract.ts"
import { documentValues, sentDocument } from "../sent-document.ts"
import { tenantId } from "../tenants/contract.ts"
import { writtenName, writtenText } from "../written-words.ts"

const oneFlow = z.strictObject({ tenant: tenantId, flow: z.string().min(1).max(200) })
const oneRevision = oneFlow.extend({ revision: z.coerce.number().int().min(1) })
const oneVersion = oneFlow.extend({ version: z.string().min(1).max(100) })

const revision = z.object({
  revision: z.int(),
  digest: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
  note: z.string(),
  action: z.enum(revisionActions),
  /** The version whose line it is of; `null` for the flow's own draft. */
  version: z.string().nullable(),
  isLive: z.boolean(),
  /** When it went live, the last time first. */
  published: z.array(z.object({ by: z.string(), at: z.iso.datetime() })),
  approved: z.array(z.object({ by: z.string(), at: z.iso.datetime() })),
  /** Runs that began with it and go on. */
  activeRuns: z.int(),
})
export type RevisionRow = z.output<typeof revision>

const version = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  revision: z.int(),
  digest: z.string(),
  isLive: z.boolean(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  changedAt: z.iso.datetime(),
  changedBy: z.string(),
  activeRuns: z.int(),
})
export type VersionRow = z.output<typeof version>

const versionDetail = flowDetailSchema.extend({ version })
export type VersionDetail = z.output<typeof versionDetail>

export const getHistory = defineEndpoint({
  id: "getHistory",
  summary: "Every revision of a flow, newest first, and its named versions",
  method: "GET",
  path: "/api/tenants/{tenant}/flows/{flow}/history",
  access: "flow:read",
  params: oneFlow,
  answer: z.object({
    /** The number of the draft. */
    draft: z.int(),
    /** The number of what runs. */
    live: z.int().nullable(),
    revisions: z.array(revision),
    versions: z.array(version),
    /** Whether what goes live needs the word of a second person in this tenant. */
    approval: z.boolean(),
    /** Who else saved the draft since it last went live: to be shown before it is published. */
    draftBy: z.array(z.string()),
  }),
})

export const getRevision = defineEndpoint({
  id: "getRevision",
  summary: "The content of a revision",
  method: "GET",
  path: "/api/tenants/{tenant}/flows/{flow}/revisions/{revision}",
  access: "flow:read",
  params: oneRevision,
  answer: z.object({ revision, document: flowDocumentSchema }),
})

export const exportRevision = defineEndpoint({
  id: "exportRevision",
  summary: "A revision as a file, as `exportFlow` gives the draft",
  method: "GET",
  path: "/api/tenants/{tenant}/flows/{flow}/revisions/{revision}/export",
  access: "flow:export",
  params: oneRevision,
  query: z.strictObject({ allowSuspectedSecrets: z.enum(["true", "false"]).default("false") }),
  answer: z.string(),
  answerIs: "file",
})

export const restoreRevision = defineEndpoint({
  id: "restoreRevision",
  summary:
    "Make the content of a revision the draft, as a new revision. Refused with `flow.conflict` when somebody saved since `draft`",
  method: "POST",
  path: "/api/tenants/{tenant}/flows/{flow}/revisions/{revision}/restore",
  access: "flow:write",
  params: oneRevision,
  body: z.strictObject({ draft: z.int(), note: writtenText.max(1000).default("") }),
  answer: flowDetailSchema,
})

export const approveRevision = defineEndpoint({
  id: "approveRevision",
  summary:
    "Say as a second person that a revision may go live. Refused for whoever saved something of it since the last publication",
  method: "POST",
  path: "/api/tenants/{tenant}/flows/{flow}/revisions/{revision}/approve",
  access: "flow:activate",
  params: oneRevision,
  answer: revision,
})

export const addVersion = defineEndpoint({
  id: "addVersion",
  summary: "Add a named version: empty, from a file, or from the draft",
  method: "POST",
  path: "/api/tenants/{tenant}/flows/{flow}/versions",
  access: "flow:write",
  params: oneFlow,
  body: z.strictObject({
    name: writtenName.max(200),
    description: writtenText.max(10_000).default(""),
    from: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("empty") }),
      z.strictObject({ kind: z.literal("current") }),
      z.strictObject({ kind: z.literal("revision"), revision: z.int().min(1) }),
      z.strictObject({
        kind: z.literal("file"),
        /** The whole file. */
        text: z.string(),
        /** With it a file whose flow has another id is refused; without it the version takes the id of this flow. */
        preserveId: z.boolean().default(false),
        /** The flow of a file with several. */
        flow: z.string().optional(),
      }),
    ]),
  }),
  answer: versionDetail,
  status: 201,
})

export const getVersion = defineEndpoint({
  id: "getVersion",
  summary: "A version with its content and problems; `revision` is the version's own",
  method: "GET",
  path: "/api/tenants/{tenant}/flows/{flow}/versions/{version}",
  access: "flow:read",
  params: oneVersion,
  answer: versionDetail,
})

export const saveVersion = defineEndpoint({
  id: "saveVersion",
  summary:
    "Save a version; the flow's draft stays as it is. Refused with `flow.conflict` when somebody saved since `revision`",
  method: "PUT",
  path: "/api/tenants/{tenant}/flows/{flow}/versions/{version}/document",
  access: "flow:write",
  params: oneVersion,
  bodyValues: documentValues,
  body: z.strictObject({
    revision: z.int(),
    document: sentDocument,
    note: writtenText.max(1000).default(""),
  }),
  answer: versionDetail,
})

export const changeVersion = defineEndpoint({
  id: "changeVersion",
  summary: "Rename a version",
  method: "PATCH",
  path: "/api/tenants/{tenant}/flows/{flow}/versions/{version}",
  access: "flow:write",
  params: oneVersion,
  body: z.strictObject({ name: writtenName.max(200), description: writtenText.max(10_000) }),
  answer: version,
})

export const deleteVersion = defineEndpoint({
  id: "deleteVersion",
  summary: "Delete a version. Its revisions stay in the history; refused with `version.is-live` for the one that runs",
  method: "DELETE",
  path: "/api/tenants/{tenant}/flows/{flow}/versions/{version}",
  access: "flow:write",
  params: oneVersion,
  answer: z.undefined(),
  status: 204,
})

export const publishRevision = defineEndpoint({
  id: "publishRevision",
  summary:
    "Make a revision, of the draft or of a version, the one that runs, after the checks. Activates an inactive flow",
  method: "POST",
  path: "/api/tenants/{tenant}/flows/{flow}/revisions/{revision}/publish",
  access: "flow:activate",
  params: oneRevision,
  answer: flowDetailSchema,
})
