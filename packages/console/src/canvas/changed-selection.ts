/** What React Flow reports that matters to the selection. */
export interface ReportedSelect {
  readonly type: string
  readonly id?: string
  readonly selected?: boolean
}

/** The selection after what was reported: what was taken in stands last. `idOf` names an element as a selection does. */
export const changedSelection = (
  selection: readonly string[],
  changes: readonly ReportedSelect[],
  idOf: (element: string) => string,
): readonly string[] => {
  const next = new Set(selection)
  let changed = false
  for (const { type, id, selected } of changes) {
    if (type !== "select" || id === undefined) continue
    const named = idOf(id)
    if (next.has(named) === (selected === true)) continue
    changed = true
    if (selected === true) next.add(named)
    else next.delete(named)
  }
  return changed ? [...next] : selection
}
