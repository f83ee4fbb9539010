import type { Change, Conflict, Plan, PlannedFlow } from "@gatewright/flow"
import type { PlanAnswer, PlannedFlowRow } from "./contract.ts"

type Detail = "full" | "brief"

/** A plan as the API tells it. */
export const planAnswer = (plan: Plan, detail: Detail): PlanAnswer => ({
  hash: plan.hash,
  flows: plan.flows.map((flow) => flowRow(flow, detail)),
  connections: plan.connections.map(({ action, connection: { key, kind, name }, secrets }) => ({
    action,
    key,
    kind,
    name,
    secrets: [...secrets],
  })),
  categories: plan.categories.map(({ action, category: { name, color } }) => ({
    action,
    name,
    ...(color === undefined ? {} : { color }),
  })),
  types: plan.types.map(({ action, type: { category, name }, to, definable, flows }) => ({
    action,
    category,
    type: name,
    ...(to ? { to } : {}),
    definable,
    flows: [...flows],
  })),
  secrets: [...plan.secrets],
  requirements: plan.requirements.map(({ flows, candidates, ...requirement }) => ({
    ...requirement,
    flows: [...flows],
    candidates: candidates.map(({ key, name }) => ({ key, name })),
  })),
  problems: [...plan.problems],
})

const flowRow = (planned: PlannedFlow, detail: Detail): PlannedFlowRow => {
  const { action, file, source, document, before, changes, diverged, merge, migrated, newCapabilities } = planned
  const { id, name, category, type } = document.flow
  const shown = (all: readonly Change[]) => all.map((change) => (detail === "full" ? { ...change } : brief(change)))
  const conflictRow = ({ ours, theirs, ...conflict }: Conflict) => ({
    ...conflict,
    ours: shown(ours),
    theirs: shown(theirs),
  })
  return {
    action,
    file,
    source,
    id,
    name,
    category,
    type,
    ...(detail === "full" ? { document, ...(before ? { before } : {}) } : {}),
    changes: shown(changes),
    diverged,
    ...(merge
      ? { merge: { kept: shown(merge.kept), conflicts: merge.conflicts.map(conflictRow), open: merge.open } }
      : {}),
    migrated: migrated.map(({ from, to, summary }) => ({ from, to, summary })),
    newCapabilities: newCapabilities.map(({ kind, detail: what }) => ({ kind, detail: what ?? "" })),
    problems: [...planned.problems],
    ...(planned.restorable === undefined ? {} : { restorable: planned.restorable }),
  }
}

/** What a change is about, without what was there and what is there now. */
const brief = (change: Change) => ({
  kind: change.kind,
  label: change.label,
  ...("node" in change ? { node: typeof change.node === "string" ? change.node : change.node.id } : {}),
  ...("pointer" in change ? { pointer: change.pointer } : {}),
})
