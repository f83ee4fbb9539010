import { z } from "zod"
import { bindingsSchema, flowDocumentSchema } from "@gatewright/flow"
import { defineEndpoint } from "../endpoint.ts"
import { problemSchema } from "../problem-document.ts"
import { tenantId } from "../tenants/contract.ts"
import { writtenName } from "../written-words.ts"

const inTenant = z.strictObject({ tenant: tenantId })

/** Files, and how they shall be taken. */
const planRequest = z.strictObject({
  /** Each with the text of the whole file: flows, bundles, exports of other products. `path` is for people. */
  files: z
    .array(z.strictObject({ path: z.string().min(1).max(1000), text: z.string() }))
    .min(1)
    .max(10_000),
  options: z
    .strictObject({
      ids: z.enum(["preserve", "new"]).default("preserve"),
      onConflict: z.enum(["new-version", "copy", "merge", "fail"]).default("new-version"),
      flows: z.array(z.string()).optional(),
      /** What becomes of flows whose type is not here and is not defined by the files: it is created, or they get another. */
      types: z
        .array(
          z.strictObject({
            category: z.string(),
            type: z.string(),
            to: z.union([
              z.literal("create"),
              z.strictObject({ category: z.string().min(1).max(200), type: writtenName.max(200) }),
            ]),
          }),
        )
        .max(10_000)
        .optional(),
    })
    .default({ ids: "preserve", onConflict: "new-version" }),
  /** Answers to what is open; they go before what is remembered. Applying remembers them. */
  bindings: bindingsSchema.optional(),
  /** Which side counts, by the id of a flow in the files and the id of a conflict. */
  choices: z.record(z.string(), z.record(z.string(), z.enum(["ours", "theirs"]))).default({}),
})
export type PlanRequest = z.input<typeof planRequest>

/** A `Change` of @gatewright/flow; `detail: "brief"` leaves the contents out. */
const change = z.looseObject({ kind: z.string(), label: z.string() })
const conflict = z.object({
  id: z.string(),
  node: z.string().optional(),
  label: z.string(),
  ours: z.array(change),
  theirs: z.array(change),
})

const plannedFlow = z.object({
  action: z.enum(["create", "new-version", "unchanged", "blocked"]),
  file: z.string(),
  source: z.object({ id: z.string(), name: z.string() }),
  /** As it would be called and numbered here. */
  id: z.string(),
  name: z.string(),
  category: z.string(),
  type: z.string(),
  /** Left out where `detail` is `brief`. */
  document: flowDocumentSchema.optional(),
  before: flowDocumentSchema.optional(),
  changes: z.array(change),
  diverged: z.boolean(),
  merge: z.object({ kept: z.array(change), conflicts: z.array(conflict), open: z.int() }).optional(),
  migrated: z.array(z.object({ from: z.int(), to: z.int(), summary: z.string() })),
  newCapabilities: z.array(z.object({ kind: z.string(), detail: z.string() })),
  problems: z.array(problemSchema),
  restorable: z.string().optional(),
})
export type PlannedFlowRow = z.output<typeof plannedFlow>

const plan = z.object({
  hash: z.string(),
  flows: z.array(plannedFlow),
  connections: z.array(
    z.object({
      action: z.enum(["create", "unchanged"]),
      key: z.string(),
      kind: z.string(),
      name: z.string(),
      /** Names of secret fields that have to be given here. */
      secrets: z.array(z.string()),
    }),
  ),
  /** Categories and types that the files define, or that flows of theirs have; built-in ones are not told. */
  categories: z.array(
    z.object({ action: z.enum(["create", "unchanged"]), name: z.string(), color: z.string().optional() }),
  ),
  types: z.array(
    z.object({
      /** `missing`: say with `options.types` what becomes of its flows. */
      action: z.enum(["create", "unchanged", "move", "missing"]),
      category: z.string(),
      type: z.string(),
      to: z.object({ category: z.string(), type: z.string() }).optional(),
      /** Whether it could be created. */
      definable: z.boolean(),
      /** Ids of its flows in the files. */
      flows: z.array(z.string()),
    }),
  ),
  secrets: z.array(z.string()),
  requirements: z.array(
    z.object({
      kind: z.enum(["secret", "connection", "flow"]),
      key: z.string(),
      detail: z.string(),
      name: z.string(),
      flows: z.array(z.string()),
      boundTo: z.string().optional(),
      arriving: z.boolean(),
      candidates: z.array(z.object({ key: z.string(), name: z.string() })),
    }),
  ),
  problems: z.array(problemSchema),
})
export type PlanAnswer = z.output<typeof plan>

export const planFiles = defineEndpoint({
  id: "planFiles",
  summary: "What applying these files would do. Writes nothing",
  method: "POST",
  path: "/api/tenants/{tenant}/plans",
  access: "flow:plan",
  params: inTenant,
  query: z.strictObject({ detail: z.enum(["full", "brief"]).default("brief") }),
  body: planRequest,
  answer: plan,
})

const apply = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  by: z.string(),
  hash: z.string(),
  flows: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      action: z.enum(["create", "new-version"]),
      before: z.int().nullable(),
      after: z.int(),
    }),
  ),
  connections: z.array(z.string()),
  secrets: z.array(z.string()),
  /** Names of categories that it made, and `category/type` of types. */
  categories: z.array(z.string()),
  types: z.array(z.string()),
  undone: z.object({ at: z.iso.datetime(), by: z.string() }).nullable(),
})
export type ApplyRow = z.output<typeof apply>

export const applyPlan = defineEndpoint({
  id: "applyPlan",
  summary:
    "Apply the plan of that hash, in one transaction. Refused with `plan.changed`, and the new plan, where it became another. " +
    "With `Accept: application/x-ndjson` the answer is a line `{done, total}` now and then, and a last one `{applied}` or `{problem}`; " +
    "hanging up before it writes nothing",
  method: "POST",
  path: "/api/tenants/{tenant}/plans/apply",
  access: "flow:apply",
  params: inTenant,
  body: planRequest.extend({ hash: z.string() }),
  answer: z.object({ apply }),
  status: 201,
})

export const listApplies = defineEndpoint({
  id: "listApplies",
  summary: "Plans that were applied, newest first",
  method: "GET",
  path: "/api/tenants/{tenant}/applies",
  access: "flow:read",
  params: inTenant,
  answer: z.object({ applies: z.array(apply) }),
})

export const undoApply = defineEndpoint({
  id: "undoApply",
  summary:
    "Take a plan back as one: flows that it made are deleted, others get their draft of before. Refused with `apply.changed-since` where somebody went on",
  method: "POST",
  path: "/api/tenants/{tenant}/applies/{apply}/undo",
  access: "flow:apply",
  params: z.strictObject({ tenant: tenantId, apply: z.string().min(1).max(100) }),
  answer: apply,
})
