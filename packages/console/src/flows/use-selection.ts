import type { FlowRow } from "@gatewright/server/contract"
import { useState } from "react"

/** The flows of a list that are selected, over its pages. */
export interface Selection {
  readonly flows: readonly FlowRow[]
  /** Whether anything was selected since the list was opened. */
  readonly begun: boolean
  readonly has: (flow: FlowRow) => boolean
  readonly toggle: (flow: FlowRow) => void
  /** Selects all of a page, or none of it where all are selected. */
  readonly togglePage: (page: readonly FlowRow[]) => void
  readonly set: (flows: readonly FlowRow[]) => void
}

/** Selects flows; `shown` are those on the screen, as they are now. */
export const useSelection = (shown: readonly FlowRow[]): Selection => {
  const [kept, setKept] = useState<ReadonlyMap<string, FlowRow>>()
  const isKept = (id: string) => kept?.has(id) === true
  const now = new Map(shown.map((flow) => [flow.id, flow]))
  const flows = [...(kept?.values() ?? [])].map((flow) => now.get(flow.id) ?? flow)
  const set = (chosen: readonly FlowRow[]) => setKept(new Map(chosen.map((flow) => [flow.id, flow])))
  return {
    flows,
    begun: kept !== undefined,
    has: ({ id }) => isKept(id),
    toggle: (flow) => set(isKept(flow.id) ? flows.filter(({ id }) => id !== flow.id) : [...flows, flow]),
    togglePage: (page) =>
      set(
        page.every(({ id }) => isKept(id))
          ? flows.filter(({ id }) => !page.some((flow) => flow.id === id))
          : [...flows, ...page],
      ),
    set,
  }
}
