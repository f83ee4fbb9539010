import {
  answerRun,
  runIdOf,
  runnersOf,
  showRun,
  startRun,
  type Advanced,
  type CompiledFlow,
  type Outcome,
  type Ports,
  type Scripts,
} from "@gatewright/engine"
import { nodeRunners } from "@gatewright/nodes/runners"
import type { Services } from "../admin/services.ts"
import type { Log } from "../log.ts"
import { thingsOf } from "../ports/things-of.ts"
import { worldPorts, type World } from "../ports/world-ports.ts"
import { createCompiledFlows } from "./compiled-flows.ts"
import { createTurns } from "./in-turn.ts"
import type { Journeys, JourneyStep } from "./journeys.ts"
import { liveFlow } from "./live-flow.ts"
import { runInput } from "./run-input.ts"
import { runRecord, stateOf, traceOf } from "./run-record.ts"

/** Runs of flows on the store: each is written once for each screen, before anybody sees that screen. */
export const createJourneys = ({
  services,
  world,
  scripts,
  log,
}: {
  services: Services
  world: World
  scripts: Scripts
  log: Log
}): Journeys => {
  const { store, config, catalogue } = services
  const compiledFlows = createCompiledFlows({ store, catalogue, runners: runnersOf(nodeRunners) })
  const inTurn = createTurns()

  const portsOf = (tenant: string): Ports => {
    const things = thingsOf(world, tenant)
    return {
      ...worldPorts(world, tenant, things),
      scripts,
      libraries: compiledFlows.libraries(tenant, things),
      log: ({ error, ...entry }) =>
        log.warn({ tenant, ...entry, ...(error === undefined ? {} : { err: error }) }, "a run failed"),
    }
  }

  const saveTrace = async (tenant: string, { state }: Advanced, compiled: CompiledFlow): Promise<void> => {
    const steps = traceOf(state, compiled)
    if (steps !== undefined) await store.runs.saveTrace({ tenant, run: state.id, steps })
  }

  /** A run that was found, with all that it needs to go on. */
  const inHand = async (tenant: string, runToken: string) => {
    const ports = portsOf(tenant)
    const record = await store.runs.get({ tenant, run: runIdOf(ports.hash, runToken) })
    const state = record && stateOf(record, world.vault)
    const compiled = record && (await compiledFlows.byDigest({ tenant, digest: record.digest }))
    return record && state && compiled ? { record, state, compiled, ports, runToken } : undefined
  }

  const stepOf = (
    { state, outcome }: { state: Advanced["state"]; outcome: Outcome },
    runToken: string,
    { flow }: CompiledFlow,
  ): JourneyStep => ({
    outcome,
    runToken,
    runId: state.id,
    flow: { id: flow.id, category: flow.category, url: state.input.flowUrl },
    query: state.input.query,
    language: state.language,
    languages: Object.keys(flow.texts.languages),
    expiresAt: state.expiresAt,
  })

  const start: Journeys["start"] = async ({ tenant, flow, query, body, visitor }) => {
    const live = await liveFlow(store, { tenant, flow })
    const compiled = live && (await compiledFlows.byDigest({ tenant, digest: live.digest }))
    if (!compiled) return undefined
    const ports = portsOf(tenant)
    const runToken = ports.random.token()
    const session = visitor.session === undefined ? undefined : await ports.sessions.get(visitor.session)
    const flowUrl = `${config.publicUrl}/${tenant}/${"id" in flow ? `flow/${flow.id}` : flow.type}`
    const isApi = compiled.flow.category === "api"
    const input = runInput({ tenant, flowUrl, query, body: isApi ? body : undefined, visitor, session })
    const advanced = await startRun({ compiled, ports, input, runToken })
    const { state } = advanced
    // A run that ended at once waits for nobody: it is written only where its steps are.
    if (state.now.kind === "waiting" || traceOf(state, compiled) !== undefined) {
      await store.runs.insert({ tenant, ...runRecord(state, world.vault), flowRevision: live.revision })
    }
    await saveTrace(tenant, advanced, compiled)
    await endSession(ports, advanced, visitor.session)
    return stepOf(advanced, runToken, compiled)
  }

  const look: Journeys["look"] = async ({ tenant, runToken }) => {
    const run = await inHand(tenant, runToken)
    return run && stepOf(await showRun(run), runToken, run.compiled)
  }

  const answer: Journeys["answer"] = ({ tenant, runToken, stepToken, action, fields, session }) =>
    inTurn(runToken, async () => {
      const run = await inHand(tenant, runToken)
      if (!run) return undefined
      const advanced = await answerRun({ ...run, stepToken, answer: { action, fields } })
      if (advanced.state === run.state) return stepOf(advanced, runToken, run.compiled)
      const { revision: _, ...next } = runRecord(advanced.state, world.vault)
      const written = await store.runs.update({ tenant, run: next.id, ...next, revision: run.record.revision })
      // Another server was faster: what it wrote is what happened, and this browser sees it.
      if (written === "conflict") return look({ tenant, runToken })
      await saveTrace(tenant, advanced, run.compiled)
      await endSession(run.ports, advanced, session)
      return stepOf(advanced, runToken, run.compiled)
    })

  const expireOverdue: Journeys["expireOverdue"] = async () => {
    const expired = await store.runs.expire({ now: services.clock.now(), limit: expiredAtOnce })
    for (const { tenant, ...record } of expired) {
      const state = stateOf(record, world.vault)
      const compiled = await compiledFlows.byDigest({ tenant, digest: record.digest })
      if (!state || !compiled) continue
      const steps = traceOf(
        { ...state, now: { kind: "finished", expired: true, end: { outcome: "failure" } } },
        compiled,
      )
      if (steps !== undefined) await store.runs.saveTrace({ tenant, run: record.id, steps })
    }
    if (expired.length === expiredAtOnce) await expireOverdue()
  }

  return { start, answer, look, expireOverdue }
}

/** How many runs are taken out of the store at once to expire. */
const expiredAtOnce = 500

/** A logout ends the session of the browser that it came from: the engine knows the person, but not the token. */
const endSession = async ({ sessions }: Ports, { outcome }: Advanced, token: string | undefined): Promise<void> => {
  if (outcome.kind === "end" && outcome.end.endedSession === true && token !== undefined) await sessions.end(token)
}
