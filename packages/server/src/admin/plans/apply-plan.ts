import type { Readable } from "node:stream"
import type { FastifyReply, FastifyRequest } from "fastify"
import type { Caller } from "../../http/caller.ts"
import { refuse, Refusal } from "../../http/refusal.ts"
import { allOrNothing } from "../all-or-nothing.ts"
import { whyNotRebound } from "../bindings/why-not-rebound.ts"
import type { Services } from "../services.ts"
import { applyRow } from "./apply-row.ts"
import type { ApplyRow } from "./contract.ts"
import { jsonLines } from "./lines.ts"
import { withPlanning } from "./planning.ts"
import { whyNotApplied } from "./why-not-applied.ts"
import { writePlan } from "./write-plan.ts"

interface Call {
  readonly params: { readonly tenant: string }
  readonly body: Uint8Array
  readonly caller: Caller
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** Applies a plan: as one answer at its end, or with lines on the way for whoever accepts NDJSON. */
export const applyPlanHandler =
  (services: Services) =>
  async ({ params: { tenant }, body, caller, request, reply }: Call): Promise<string | Readable | Refusal> => {
    const connection = reply.raw
    const hungUp = () => connection.destroyed && !connection.writableFinished
    const apply = (progress: (done: number, total: number) => void) =>
      applied({ tenant, body, caller, services, progress, hungUp })
    if (!wantsLines(request)) {
      const result = await apply(() => undefined)
      if (result instanceof Refusal) return result
      void reply.type("application/json; charset=utf-8")
      return JSON.stringify({ apply: result })
    }
    const lines = jsonLines()
    void reply.type("application/x-ndjson")
    void apply((done, total) => lines.write({ done, total }))
      .catch((error: unknown) => {
        request.log.error({ err: error }, "request failed")
        return refuse("server.failed", "Something went wrong here. The log of the server has the details.")
      })
      .then((result) => {
        lines.write(result instanceof Refusal ? { problem: result } : { applied: result })
        lines.end()
      })
    return lines.stream
  }

const wantsLines = ({ headers }: FastifyRequest): boolean => headers.accept?.includes("application/x-ndjson") === true

interface Asked {
  readonly tenant: string
  readonly body: Uint8Array
  readonly caller: Caller
  readonly services: Services
  readonly progress: (done: number, total: number) => void
  /** Whether nobody waits for the answer any longer. */
  readonly hungUp: () => boolean
}

/**
 * Plans what was sent, and writes it in one transaction if it is the plan of the hash. It is planned before the transaction
 * begins and, where something changed until then, once more inside: so that others wait for the writing alone.
 */
const applied = async ({ tenant, body, caller, services, progress, hungUp }: Asked): Promise<ApplyRow | Refusal> => {
  const { store } = services
  try {
    return await withPlanning({ body, of: "applyPlan", detail: "brief" }, { tenant, services }, async (planning) => {
      const found = await planning.lookUp(store)
      const early = await planning.plan(found, store)
      const refused = whyNotApplied(early, { tenant, hash: planning.read.hash, caller })
      if (refused && refused.code !== "plan.changed") return refused
      return allOrNothing(store, async (tx) => {
        const now = await planning.lookUp(tx)
        const isSame = now.mark === found.mark && planning.read.onConflict !== "merge"
        const planned = isSame ? early : await planning.plan(now, tx)
        const refusal =
          whyNotApplied(planned, { tenant, hash: planning.read.hash, caller }) ??
          (planned.bindings && (await whyNotRebound(planned.bindings, { tx, tenant, caller })))
        if (refusal) return refusal
        const total = planned.steps.length
        const id = await writePlan(planned, {
          tx,
          tenant,
          by: caller.name,
          services,
          planning,
          records: now.records,
          progress: (done) => {
            if (hungUp()) throw new HungUp()
            progress(done, total)
          },
        })
        const apply = await tx.applies.get({ tenant, id })
        if (!apply) throw new Error("an applied plan is gone in the transaction that wrote it")
        return applyRow(apply)
      })
    })
  } catch (error) {
    if (error instanceof HungUp) return refuse("plan.cancelled", "Whoever asked hung up. Nothing was written.")
    throw error
  }
}

/** Nobody waits for the answer: what was begun is rolled back. */
class HungUp extends Error {}
