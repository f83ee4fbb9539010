import { randomUUIDv7 } from "node:crypto"
import { setImmediate as pause } from "node:timers/promises"
import { sealFields } from "../../ports/sealed-fields.ts"
import type { AppliedFlow } from "../../store/apply-store.ts"
import { contentOf } from "../../store/content-of.ts"
import type { FlowRecord } from "../../store/flow-store.ts"
import type { StoreTransaction } from "../../store/store.ts"
import { writeCategorisation } from "../categories/write-categorisation.ts"
import type { Services } from "../services.ts"
import type { Planning } from "./planning.ts"
import type { Planned, PlannedStep, StepContent } from "./planner.ts"

export interface Writing {
  readonly tx: StoreTransaction
  readonly tenant: string
  readonly by: string
  readonly services: Pick<Services, "world">
  readonly planning: Pick<Planning, "planner" | "opened">
  /** The flows that were looked up in this transaction. */
  readonly records: readonly FlowRecord[]
  /** Called after each flow; throws where nobody waits any longer. */
  readonly progress: (done: number) => void
}

/** Writes all of a plan that was made in this transaction, and gives the id under which it can be taken back. */
export const writePlan = async (planned: Planned, writing: Writing): Promise<string> => {
  const { tx, tenant, by, records, planning, progress } = writing
  const id = `apply_${randomUUIDv7()}`
  const before = new Map(records.map((record) => [record.id, record]))
  const flows: AppliedFlow[] = []
  const made = await writeCategorisation(planned.categorisation, writing)
  for await (const { step, content } of contentsOf(planned.steps, planning)) {
    flows.push(await writeStep(step, { ...writing, content, before: before.get(step.id) }))
    progress(flows.length)
    // Others get their turn, and whoever hangs up is heard.
    await pause()
  }
  const bindingsBefore = planned.bindings && (await tx.bindings.get(tenant))
  if (planned.bindings) await tx.bindings.set({ tenant, bindings: planned.bindings })
  await writeConnections(planned, writing)
  const secrets = planned.secrets.filter((name) => !name.includes("/"))
  for (const name of secrets) await writeSecret(name, planning.opened.values.get(name), writing)
  const connections = planned.connections.map(({ key }) => key)
  const bindings = { bindingsBefore, bindingsAfter: planned.bindings }
  await tx.applies.add({ tenant, id, by, hash: planned.hash, flows, connections, secrets, ...made, ...bindings })
  const detail = {
    hash: planned.hash,
    created: flows.filter(({ action }) => action === "create").length,
    changed: flows.filter(({ action }) => action === "new-version").length,
    flows: flows.map(({ id: flow, before: from, after: to }, index) => ({
      id: flow,
      from,
      to,
      changes: planned.steps[index]?.changes,
    })),
    connections,
    secrets,
    ...made,
    ...(bindingsBefore ? { bindings: { from: bindingsBefore, to: planned.bindings } } : {}),
  }
  await tx.audit.append({ tenant, by, action: "plan.applied", subject: id, detail: JSON.stringify(detail) })
  return id
}

/** The steps with their contents: while one is written, the planner makes the next. */
const contentsOf = async function* (
  steps: readonly PlannedStep[],
  { planner }: Pick<Planning, "planner">,
): AsyncGenerator<{ readonly step: PlannedStep; readonly content: StepContent }> {
  if (steps.length === 0) return
  let next = planner.step(0)
  for (const [index, step] of steps.entries()) {
    const content = await next
    if (index + 1 < steps.length) {
      next = planner.step(index + 1)
      // Nobody asks for it where writing this one fails.
      next.catch(() => undefined)
    }
    yield { step, content }
  }
}

const writeStep = async (
  step: PlannedStep,
  {
    tx,
    tenant,
    by,
    content: { content, arrived, source },
    before,
  }: Writing & { readonly content: StepContent; readonly before: FlowRecord | undefined },
): Promise<AppliedFlow> => {
  const document = contentOf(content)
  const place = { tenant, flow: step.id }
  const origin = await tx.origins.get(place)
  const save = { tenant, document, by, action: step.merged ? "merged" : "imported" } as const
  const written = before
    ? await tx.flows.saveDraft({ ...save, ...place, revision: before.revision })
    : await tx.flows.create(save)
  if (written.kind !== "created" && written.kind !== "saved") {
    throw new Error(`the plan for ${step.id} met a ${written.kind}`)
  }
  const base = arrived === content ? document : contentOf(arrived)
  await tx.origins.set({ ...place, kind: "import", source: source.id, sourceDigest: source.digest, base })
  return {
    id: step.id,
    name: step.name,
    action: step.action,
    before: before?.revision ?? null,
    after: written.flow.revision,
    origin: origin
      ? { kind: origin.kind, source: origin.source, sourceDigest: origin.sourceDigest, base: origin.base.key }
      : null,
  }
}

/** Connections that the plan makes, with those of their secret fields that came sealed. */
const writeConnections = async (
  { connections, secrets }: Planned,
  { tx, tenant, by, services: { world }, planning: { opened } }: Writing,
): Promise<void> => {
  for (const { key, kind, name, settings } of connections) {
    const fields = Object.fromEntries(
      secrets.flatMap((sealed) => {
        const value = sealed.startsWith(`${key}/`) ? opened.values.get(sealed) : undefined
        return value === undefined ? [] : [[sealed.slice(key.length + 1), value] as const]
      }),
    )
    const sealed = sealFields(world.vault, { tenant, key, fields })
    const put = await tx.connections.put({ tenant, key, kind, name, settings, sealed, by })
    if (put.kind !== "created") throw new Error(`the connection ${key} was new to the plan, and is here: ${put.kind}`)
  }
}

const writeSecret = async (
  name: string,
  value: string | undefined,
  { tx, tenant, by, services: { world } }: Writing,
): Promise<void> => {
  if (value === undefined) throw new Error(`the plan sets ${name}, and no value of it came`)
  const sealed = world.vault.seal(value, ["secret", tenant, name])
  await tx.secrets.put({ tenant, name, description: "", sealed, by })
}
