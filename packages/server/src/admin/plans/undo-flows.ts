import { setImmediate as pause } from "node:timers/promises"
import type { Refusal } from "../../http/refusal.ts"
import type { AppliedFlow, ApplyRecord } from "../../store/apply-store.ts"
import { namesOf } from "../flows/flow-row.ts"
import { changedSinceRefusal, problem, type Undoing } from "./why-not-undone.ts"

/** Gives flows back their draft and origin of before, and deletes those that the plan made. */
export const undoFlows = async (apply: ApplyRecord, undoing: Undoing): Promise<Refusal | undefined> => {
  const { tx, tenant, by } = undoing
  const made = apply.flows.filter(({ before }) => before === null)
  for (const flow of apply.flows) {
    if (flow.before !== null) await giveBack(flow, flow.before, undoing)
    // Others get their turn: a plan may have a thousand flows.
    await pause()
  }
  const together = made.map(({ id }) => id)
  for (const { id, name } of made) {
    const result = await tx.flows.delete({ tenant, flow: id, by, together })
    await pause()
    switch (result.kind) {
      case "deleted":
        break
      case "is-default":
        return changedSinceRefusal([problem(id, `“${name}” is the default of its type by now.`)])
      case "called":
        return changedSinceRefusal([problem(id, `“${name}” is called by ${namesOf(result.by)} by now.`)])
      case "not-found":
        return changedSinceRefusal([problem(id, `“${name}” was deleted.`)])
    }
  }
  return undefined
}

const giveBack = async (
  { id: flow, after, origin }: AppliedFlow,
  before: number,
  { tx, tenant, by }: Undoing,
): Promise<void> => {
  const earlier = await tx.revisions.get({ tenant, flow, revision: before })
  if (!earlier) throw new Error(`revision ${before} of ${flow} is gone`)
  const { document } = earlier.content
  const note = `Revision ${before}`
  await tx.flows.saveDraft({ tenant, flow, revision: after, document, by, note, action: "undone" })
  const base = origin && (await tx.contents.get({ tenant, key: origin.base }))
  if (origin && base) await tx.origins.set({ tenant, flow, ...origin, base: base.document })
  else await tx.origins.remove({ tenant, flow })
}
