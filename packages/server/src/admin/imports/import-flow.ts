import type { ImportPlan } from "@gatewright/flow"
import type { Handler } from "../../http/mount.ts"
import { Refusal, refuse } from "../../http/refusal.ts"
import type { FlowRecord } from "../../store/flow-store.ts"
import type { StoreTransaction } from "../../store/store.ts"
import { writeCategorisation } from "../categories/write-categorisation.ts"
import { flowDetail } from "../flows/flow-detail.ts"
import type { Services } from "../services.ts"
import { basisOf } from "./basis-of.ts"
import type { importFlow } from "./contract.ts"
import { planFor, type Planned } from "./plan-for.ts"
import { readFile } from "./read-file.ts"
import { writeImported } from "./write-imported.ts"

/**
 * Adds the flow of a file and the library flows that came with it: planned and written in one transaction, so that what was
 * decided is what is written, and a server that dies in between leaves nothing.
 */
export const importFlowHandler =
  (services: Services): Handler<typeof importFlow> =>
  async ({ params: { tenant }, query, body, caller }) => {
    const read = await readFile(body, services)
    const applied = await services.store.transaction(async (tx) => {
      const planned = await planFor(read, { tenant, query, store: tx })
      if (planned instanceof Refusal) return planned
      const { plan, found } = planned
      const refusal = refusalOf(plan) ?? (query.preserveId === "true" ? changedSince(query.basis, found) : undefined)
      if (refusal) return refusal
      if (plan.kind !== "unchanged") await write(planned, { tx, tenant, by: caller.name })
      return plan
    })
    if (applied instanceof Refusal) return applied
    const { kind, document, libraries } = applied
    const flow = await flowDetail(document.flow.id, { tenant, services })
    if (flow instanceof Refusal) return flow
    return {
      kind: kind === "create" ? "created" : kind === "new-version" ? "new-version" : "unchanged",
      flow,
      libraries: libraries.map(({ document: library }) => ({ id: library.flow.id, name: library.flow.name })),
    }
  }

const refusalOf = (plan: ImportPlan): Refusal | undefined => {
  switch (plan.kind) {
    case "choose":
      return refuse("import.conflict", plan.message)
    case "refused":
      return refuse("import.refused", plan.problems[0]?.message ?? "The file can't be added here.", plan.problems)
    default:
      return undefined
  }
}

/** Two people import onto the same flow: the second looked at what is no longer so, and decides again. */
const changedSince = (basis: string | undefined, found: readonly FlowRecord[]): Refusal | undefined => {
  if (basis === undefined || basis === basisOf(found)) return undefined
  const [last] = found.toSorted((a, b) => b.changedAt - a.changedAt)
  const what = last ? `${last.changedBy} changed “${last.name}” meanwhile` : "What is here changed meanwhile"
  return refuse("import.changed", `${what}. Nothing was written. Look at what the file would do now, and decide again.`)
}

interface Writing {
  readonly tx: StoreTransaction
  readonly tenant: string
  readonly by: string
}

const write = async ({ plan, sources }: Planned, writing: Writing): Promise<void> => {
  const { tx, tenant, by } = writing
  const made = await writeCategorisation(plan.defines, writing)
  if (made.types) {
    const subject = made.types.map(({ category, type }) => `${category}/${type}`).join()
    await tx.audit.append({ tenant, by, action: "flow-type.created", subject, detail: JSON.stringify(plan.defines) })
  }
  const [main, ...libraries] = sources
  for (const [at, { kind, document }] of plan.libraries.entries()) {
    if (kind !== "reuse-existing") await writeImported(document, { ...writing, source: libraries[at] ?? document })
  }
  await writeImported(plan.document, { ...writing, source: main ?? plan.document })
}
