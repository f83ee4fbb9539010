/** What React Flow reports that matters to the selection. */
export interface ReportedSelect {
  readonly type: string
  readonly id?: string
  readonly selected?: boolean
}

/** The selection after what was reported: what was taken in stands last. `namesOf` names an element as a selection does. */
export const changedSelection = (
  selection: readonly string[],
  changes: readonly ReportedSelect[],
  namesOf: (element: string) => readonly string[],
): readonly string[] => {
  const next = new Set(selection)
  let changed = false
  for (const { type, id, selected } of changes) {
    if (type !== "select" || id === undefined) continue
    for (const name of namesOf(id)) {
      if (next.has(name) === (selected === true)) continue
      changed = true
      if (selected === true) next.add(name)
      else next.delete(name)
    }
  }
  return changed ? [...next] : selection
}
