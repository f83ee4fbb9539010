import type { RevisionRow } from "@gatewright/server/contract"

/** Saves that are shown as one: of one person, on one line, within a short time, and without a note. Newest first. */
export interface HistoryGroup {
  /** The newest of them: the state that came of all. */
  readonly last: RevisionRow
  readonly revisions: readonly RevisionRow[]
}

const span = 10 * 60_000

/** Groups a history that is newest first. What went live, was approved or has a note of its own stands alone or in front. */
export const historyGroups = (revisions: readonly RevisionRow[]): readonly HistoryGroup[] => {
  const groups: { last: RevisionRow; revisions: RevisionRow[] }[] = []
  // The newest group of each line: saves of a version in between do not part those of the draft.
  const open = new Map<string | null, (typeof groups)[number]>()
  for (const row of revisions) {
    const group = open.get(row.version)
    if (group && belongs(row, group.last)) group.revisions.push(row)
    else {
      const next = { last: row, revisions: [row] }
      groups.push(next)
      open.set(row.version, next)
    }
  }
  return groups
}

const belongs = (row: RevisionRow, last: RevisionRow): boolean =>
  row.action === "saved" &&
  last.action === "saved" &&
  row.by === last.by &&
  row.note === "" &&
  Date.parse(last.at) - Date.parse(row.at) <= span &&
  !isMarked(row)

const isMarked = ({ isLive, published, approved, activeRuns }: RevisionRow): boolean =>
  isLive || published.length > 0 || approved.length > 0 || activeRuns > 0
