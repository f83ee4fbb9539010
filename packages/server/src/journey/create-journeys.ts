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
  type RunState,
  type Scripts,
} from "@gatewright/engine"
import { nodeRunners } from "@gatewright/nodes/runners"
import type { Services } from "../admin/services.ts"
import type { Log } from "../log.ts"
import { hashToken } from "../ports/hash-token.ts"
import { thingsOf } from "../ports/things-of.ts"
import { worldPorts, type World } from "../ports/world-ports.ts"
import { createCompiledFlows } from "./compiled-flows.ts"
import { createTurns } from "./in-turn.ts"
import type { FlowAddress, Journeys, JourneyStep } from "./journeys.ts"
import { runInput } from "./run-input.ts"
import { runRecord, stateOf } from "./run-record.ts"
import { followed, traceRecord } from "./run-trace.ts"
import { startedFlow } from "./started-flow.ts"
import { watchRun, type RunWatch } from "./watch-run.ts"
import type { RunRecord } from "../store/run-store.ts"

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

  const portsOf = (tenant: string, watching: RunWatch | undefined): Ports => {
    const things = thingsOf(world, tenant)
    return {
      ...worldPorts(world, tenant, things),
      scripts,
      libraries: compiledFlows.libraries(tenant, things),
      ...(watching && { watch: watching.watch }),
      log: ({ error, ...entry }) =>
        log.warn({ tenant, ...entry, ...(error === undefined ? {} : { err: error }) }, "a run failed"),
    }
  }

  const saveTrace = async (
    tenant: string,
    { state, compiled, run }: { state: RunState; compiled: CompiledFlow; run: Started },
  ): Promise<void> => {
    const trace = traceRecord(state, { compiled, run, endedAt: services.clock.now(), vault: world.vault })
    if (trace !== undefined) await store.traces.save({ tenant, ...trace })
  }

  /** A run that was found, with all that it needs to go on. */
  const inHand = async (tenant: string, runToken: string) => {
    const run = runIdOf(hashToken, runToken)
    const record = await store.runs.get({ tenant, run })
    const state = record && stateOf(record, world.vault)
    const compiled = record && (await compiledFlows.byDigest({ tenant, digest: record.digest }))
    if (!record || !state || !compiled) return undefined
    const watching = watchOf({ tenant, link: record.debugLink, run })
    return { record, state, compiled: followed(compiled, record), ports: portsOf(tenant, watching), watching, runToken }
  }

  const watchOf = ({ tenant, link, run }: { tenant: string; link: string | null; run: string }) =>
    link === null ? undefined : watchRun({ tenant, link, run }, { store, vault: world.vault, log })

  const stepOf = (
    { state, outcome }: { state: Advanced["state"]; outcome: Outcome },
    runToken: string,
    { compiled: { flow }, run: { debugLink } }: { compiled: CompiledFlow; run: Pick<RunRecord, "debugLink"> },
  ): JourneyStep => ({
    outcome,
    runToken,
    runId: state.id,
    flow: { id: flow.id, category: flow.category, url: state.input.flowUrl },
    query: state.input.query,
    language: state.language,
    languages: Object.keys(flow.texts.languages),
    expiresAt: state.expiresAt,
    debug: debugLink !== null,
  })

  const start: Journeys["start"] = async ({ tenant, flow, query, body, visitor }) => {
    const started = await startedFlow(store, { tenant, flow })
    const found = started && (await compiledFlows.byDigest({ tenant, digest: started.digest }))
    if (!found) return undefined
    const compiled = followed(found, started)
    const run = { flowRevision: started.revision, debugLink: started.debugLink }
    const runToken = world.random.token()
    const watching = watchOf({ tenant, link: run.debugLink, run: runIdOf(hashToken, runToken) })
    const ports = portsOf(tenant, watching)
    const session = visitor.session === undefined ? undefined : await ports.sessions.get(visitor.session)
    const flowUrl = `${config.publicUrl}/${tenant}/${pathOf(flow)}`
    const isApi = compiled.flow.category === "api"
    const input = runInput({ tenant, flowUrl, query, body: isApi ? body : undefined, visitor, session })
    const advanced = await startRun({ compiled, ports, input, runToken })
    const { state } = advanced
    // A run that ended at once waits for nobody, and is in no row; its steps may be.
    if (state.now.kind === "waiting") await store.runs.insert({ tenant, ...runRecord(state, world.vault), ...run })
    await watching?.written()
    await saveTrace(tenant, { state, compiled, run })
    await endSession(ports, advanced, visitor.session)
    return stepOf(advanced, runToken, { compiled, run })
  }

  const look: Journeys["look"] = async ({ tenant, runToken }) => {
    const run = await inHand(tenant, runToken)
    return run && stepOf(await showRun(run), runToken, { compiled: run.compiled, run: run.record })
  }

  const answer: Journeys["answer"] = ({ tenant, runToken, stepToken, action, fields, session }) =>
    inTurn(runToken, async () => {
      const run = await inHand(tenant, runToken)
      if (!run) return undefined
      const { record, compiled } = run
      const advanced = await answerRun({ ...run, stepToken, answer: { action, fields } })
      if (advanced.state === run.state) return stepOf(advanced, runToken, { compiled, run: record })
      const { revision: _, ...next } = runRecord(advanced.state, world.vault)
      const written = await store.runs.update({ tenant, run: next.id, ...next, revision: record.revision })
      await run.watching?.written()
      // Another server was faster: what it wrote is what happened, and this browser sees it.
      if (written === "conflict") return look({ tenant, runToken })
      await saveTrace(tenant, { state: advanced.state, compiled, run: record })
      await endSession(run.ports, advanced, session)
      return stepOf(advanced, runToken, { compiled, run: record })
    })

  const expireOverdue: Journeys["expireOverdue"] = async () => {
    const expired = await store.runs.expire({ now: services.clock.now(), limit: expiredAtOnce })
    for (const { tenant, ...run } of expired) {
      const state = stateOf(run, world.vault)
      const compiled = await compiledFlows.byDigest({ tenant, digest: run.digest })
      if (!state || !compiled) continue
      const ended: RunState = { ...state, now: { kind: "finished", expired: true, end: { outcome: "failure" } } }
      await saveTrace(tenant, { state: ended, compiled: followed(compiled, run), run })
    }
    if (expired.length === expiredAtOnce) await expireOverdue()
  }

  return { start, answer, look, expireOverdue }
}

type Started = Pick<RunRecord, "flowRevision" | "debugLink">

const pathOf = (flow: FlowAddress): string =>
  "id" in flow ? `flow/${flow.id}` : "debug" in flow ? `debug/${flow.debug}` : flow.type

/** How many runs are taken out of the store at once to expire. */
const expiredAtOnce = 500

/** A logout ends the session of the browser that it came from: the engine knows the person, but not the token. */
const endSession = async ({ sessions }: Ports, { outcome }: Advanced, token: string | undefined): Promise<void> => {
  if (outcome.kind === "end" && outcome.end.endedSession === true && token !== undefined) await sessions.end(token)
}
