import { setImmediate as pause } from "node:timers/promises"
import { bundleFormatVersion, bundlePieces } from "@gatewright/flow"
import type { FlowRecord } from "../../store/flow-store.ts"
import { categorisationOf } from "../categories/categorisation-of.ts"
import type { StoreTransaction } from "../../store/store.ts"

/**
 * All flows of a tenant, its connections, categories and types, as they are at one moment, as the text of a bundle in pieces: others get their
 * turn between them. Secrets are not in it. Nothing keeps a backup from being made: what looks like a secret in a setting
 * stays where it is, in a file for the owner's eyes.
 */
export const backupText = async function* ({ tenant, tx }: Place): AsyncGenerator<string> {
  const connections = (await tx.connections.list(tenant)).map(({ key, kind, name, settings }) => ({
    key,
    kind,
    name,
    settings,
  }))
  const format = { format: "gatewright/bundle", formatVersion: bundleFormatVersion } as const
  const bundle = { ...format, flows: [], connections, ...(await categorisationOf(tx, tenant)) }
  yield* bundlePieces(bundle, everyText({ tenant, tx }))
}

interface Place {
  readonly tenant: string
  readonly tx: StoreTransaction
}

const everyText = async function* ({ tenant, tx }: Place): AsyncGenerator<string> {
  const records = (await everyFlow({ tenant, tx })).toSorted(inOrder)
  for (let from = 0; from < records.length; from += atOnce) {
    const ids = records.slice(from, from + atOnce).map(({ id }) => id)
    const drafts = new Map((await tx.flows.drafts({ tenant, ids })).map(({ flow, draft }) => [flow.id, draft]))
    for (const id of ids) {
      const draft = drafts.get(id)
      if (draft) yield draft.text
    }
    await pause()
  }
}

const atOnce = 20

/** By category, type, name and id, as a bundle has them. */
const inOrder = (a: FlowRecord, b: FlowRecord): number => {
  const [one, other] = [a, b].map(({ category, type, name, id }) => [category, type, name, id])
  const at = one?.findIndex((part, index) => part !== other?.[index]) ?? -1
  return at === -1 ? 0 : (one?.[at] ?? "") < (other?.[at] ?? "") ? -1 : 1
}

const everyFlow = async ({ tenant, tx }: Place): Promise<readonly FlowRecord[]> => {
  const flows: FlowRecord[] = []
  for (let page = 1; ; page += 1) {
    const found = await tx.flows.list({ tenant, sort: "name", order: "asc", page, size: pageSize })
    flows.push(...found.flows)
    if (found.flows.length < pageSize) return flows
    await pause()
  }
}

const pageSize = 1000
