import type { ApplyRecord } from "../../store/apply-store.ts"
import { undoCategorisation } from "../categories/undo-categorisation.ts"
import { usesOf } from "../bindings/uses-of.ts"
import type { Undoing } from "./why-not-undone.ts"

/** What became of the bindings, connections and secrets that a plan set. */
export interface UndoneThings {
  /** `false` where somebody changed them since, so that they stay. */
  readonly bindings: boolean
  /** Deleted ones: those that nothing needs, and that nobody changed since. */
  readonly connections: readonly string[]
  readonly secrets: readonly string[]
  readonly categories: readonly string[]
  readonly types: readonly string[]
}

/** Takes back what a plan set besides flows, as far as nobody went on with it. Called once the flows are as before. */
export const undoThings = async (
  { at, connections, secrets, categories = [], types = [], bindingsBefore, bindingsAfter }: ApplyRecord,
  { tx, tenant }: Undoing,
): Promise<UndoneThings> => {
  const isAsLeft = JSON.stringify(await tx.bindings.get(tenant)) === JSON.stringify(bindingsAfter)
  if (bindingsBefore && isAsLeft) await tx.bindings.set({ tenant, bindings: bindingsBefore })
  const uses = await usesOf(tx, tenant)
  const gone: { connections: string[]; secrets: string[] } = { connections: [], secrets: [] }
  for (const key of connections) {
    const found = await tx.connections.get({ tenant, key })
    if (!found || found.changedAt > at || uses.of({ kind: "connection", connection: found.kind, key }).length > 0)
      continue
    await tx.connections.delete({ tenant, key })
    gone.connections.push(key)
  }
  for (const name of secrets) {
    const found = await tx.secrets.get({ tenant, name })
    if (!found || found.changedAt > at || uses.of({ kind: "secret", name }).length > 0) continue
    await tx.secrets.delete({ tenant, name })
    gone.secrets.push(name)
  }
  const ofCategories = await undoCategorisation({ at, categories, types }, { tx, tenant })
  return { bindings: bindingsBefore !== undefined && isAsLeft, ...gone, ...ofCategories }
}
