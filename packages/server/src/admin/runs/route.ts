import type { FastifyInstance } from "fastify"
import { mount } from "../../http/mount.ts"
import { refuse } from "../../http/refusal.ts"
import { traceIn } from "../../journey/run-trace.ts"
import { cursorOf, readCursor } from "../audit/cursor.ts"
import type { Services } from "../services.ts"
import { getRun, listRuns } from "./contract.ts"
import { documentsOf } from "./documents-of.ts"
import { runRow } from "./run-row.ts"
import { runStep } from "./run-step.ts"

/** Runs whose steps were kept (P8.7). */
export const runRoutes = (app: FastifyInstance, { store, world }: Services): void => {
  mount(app, listRuns, async ({ params: { tenant }, query: { cursor, size, from, until, ...filter } }) => {
    const before = cursor === undefined ? undefined : readCursor(cursor)
    if (cursor !== undefined && !before) {
      return refuse("request.invalid", "The cursor is not one that a page of this list gave as “next”.")
    }
    const found = await store.traces.list({
      tenant,
      ...filter,
      from: from === undefined ? undefined : Date.parse(from),
      until: until === undefined ? undefined : Date.parse(until),
      before,
      limit: size + 1,
    })
    const runs = found.slice(0, size)
    const last = runs.at(-1)
    const next = found.length > size && last ? cursorOf({ at: last.startedAt, id: last.run }) : null
    return { runs: runs.map(runRow), next }
  })

  mount(app, getRun, async ({ params: { tenant, run } }) => {
    const found = await store.traces.get({ tenant, run })
    const trace = found && traceIn(found, world.vault)
    if (!trace) return refuse("run.not-found", "There is no such run, or its steps are not kept any more.")
    const current = await store.flows.get({ tenant, flow: found.flow })
    return {
      run: runRow(found),
      steps: trace.steps.map(runStep),
      documents: await documentsOf({ tenant, run: found, pins: trace.pins }, store),
      stale: current?.draft.digest !== found.digest,
    }
  })
}
