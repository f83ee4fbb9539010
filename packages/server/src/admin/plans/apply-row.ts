import type { ApplyRecord } from "../../store/apply-store.ts"
import type { ApplyRow } from "./contract.ts"

/** A plan that was applied, as the API tells it. */
export const applyRow = ({
  id,
  at,
  by,
  hash,
  flows,
  connections,
  secrets,
  categories = [],
  types = [],
  undone,
}: ApplyRecord): ApplyRow => ({
  id,
  at: new Date(at).toISOString(),
  by,
  hash,
  flows: flows.map(({ id: flow, name, action, before, after }) => ({ id: flow, name, action, before, after })),
  connections: [...connections],
  secrets: [...secrets],
  categories: [...categories],
  types: types.map(({ category, type }) => `${category}/${type}`),
  undone: undone ? { at: new Date(undone.at).toISOString(), by: undone.by } : null,
})
