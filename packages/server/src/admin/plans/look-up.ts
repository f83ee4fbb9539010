import { createHash } from "node:crypto"
import { setImmediate as pause } from "node:timers/promises"
import type { FlowRecord } from "../../store/flow-store.ts"
import type { OriginRecord } from "../../store/origin-store.ts"
import type { StoreTransaction } from "../../store/store.ts"
import { thingsHere } from "../bindings/things-here.ts"
import { categorisationOf } from "../categories/categorisation-of.ts"
import type { Services } from "../services.ts"
import type { FlowTexts, RestHere } from "./planner.ts"

/** Where a plan looks, and for which flows. */
export interface Place {
  readonly tenant: string
  readonly services: Pick<Services, "store" | "config">
  /** The store, or the transaction. */
  readonly store: StoreTransaction
  /** Ids of flows of the files, and of those that they call. */
  readonly flows: readonly string[]
}

/** Everything here that a plan depends on, but for the contents of the flows. */
export interface Found extends Omit<RestHere, "sealed"> {
  readonly records: readonly FlowRecord[]
  /** Stands for all of it: another mark means that something changed. */
  readonly mark: string
}

/** Looks up what a plan depends on. In a transaction, flows stay as they are until its end. */
export const lookUp = async ({ tenant, services, store, flows }: Place): Promise<Found> => {
  const records = await store.flows.byIds({ tenant, ids: flows, deleted: "included" })
  const all = await everyFlow({ tenant, store })
  const things = await thingsHere({ tenant, services, store })
  const rest = {
    names: all.map(({ name }) => name),
    libraries: all.filter(({ category }) => category === "libraries").map(({ id, name }) => ({ id, name })),
    connections: things.connections,
    secrets: [...things.secrets],
    bindings: things.bindings,
    categorisation: await categorisationOf(store, tenant),
  }
  const states = records
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, revision, deleted }) => [id, revision, deleted?.at ?? 0])
  const mark = createHash("sha256")
    .update(JSON.stringify([states, rest]))
    .digest("base64url")
  return { records, ...rest, mark }
}

/** The flows themselves with their contents and origins, a few at a time: a big answer would hold up everybody else. */
export const flowsHere = async function* (
  records: readonly FlowRecord[],
  { tenant, store }: Pick<Place, "tenant" | "store">,
): AsyncGenerator<readonly FlowTexts[]> {
  for (let from = 0; from < records.length; from += atOnce) {
    const some = records.slice(from, from + atOnce)
    const ids = some.map(({ id }) => id)
    const drafts = new Map((await store.flows.drafts({ tenant, ids })).map(({ flow, draft }) => [flow.id, draft.text]))
    const origins = await store.origins.of({ tenant, flows: ids })
    const here: FlowTexts[] = []
    for (const record of some) {
      const { id: flow, revision } = record
      const text = drafts.get(flow) ?? (await store.revisions.get({ tenant, flow, revision }))?.content.text
      if (text !== undefined) here.push({ ...identityOf(record), text, ...originIn(origins.get(flow)) })
    }
    yield here
    await pause()
  }
}

const atOnce = 20

const identityOf = ({ id, name, category, type, revision, digest, deleted }: FlowRecord) => ({
  id,
  name,
  category,
  type,
  revision,
  digest,
  deleted: deleted !== undefined,
})

const originIn = (origin: OriginRecord | undefined) =>
  origin ? { origin: { id: origin.source, text: origin.base.text } } : {}

const everyFlow = async ({ tenant, store }: Pick<Place, "tenant" | "store">): Promise<readonly FlowRecord[]> => {
  const flows: FlowRecord[] = []
  for (let page = 1; ; page += 1) {
    const found = await store.flows.list({ tenant, sort: "name", order: "asc", page, size: pageSize })
    flows.push(...found.flows)
    if (found.flows.length < pageSize) return flows
    await pause()
  }
}

const pageSize = 1000
