/** What grouping needs to know of a revision. */
export interface HistoryEntry {
  readonly revision: number
  readonly by: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly note: string
  /** The line that it is of; `null` for the draft. */
  readonly version: string | null
  /** What made it: `saved`, `configured`, `imported`, … */
  readonly action: string
  readonly isLive: boolean
  readonly published: readonly unknown[]
  readonly approved: readonly unknown[]
  readonly activeRuns: number
}

/** Successive saves that are one piece of work, newest first. */
export interface HistoryGroup<Entry> {
  /** Stands for all of them: its content is what they led to. */
  readonly newest: Entry
  /** All of them, the newest among them. */
  readonly revisions: readonly Entry[]
}

/**
 * The history as people remember it: saves of the same person on the same line within ten minutes are one. What somebody may look for stays apart: a note, what is or was live or approved, what still has runs, and whatever
 * was not an ordinary save.
 *
 * @param within milliseconds that a group may span
 */
export const groupHistory = <Entry extends HistoryEntry>(
  revisions: readonly Entry[],
  { within = tenMinutes }: { readonly within?: number } = {},
): readonly HistoryGroup<Entry>[] => {
  const groups: (HistoryGroup<Entry> & { readonly revisions: Entry[] })[] = []
  /** By line: other lines may be saved in between. */
  const open = new Map<string | null, (typeof groups)[number]>()
  for (const entry of revisions.toSorted((a, b) => b.revision - a.revision)) {
    const group = open.get(entry.version)
    if (group && belongsTo(group.newest, entry, within)) group.revisions.push(entry)
    else {
      const own = { newest: entry, revisions: [entry] }
      groups.push(own)
      open.set(entry.version, own)
    }
  }
  return groups
}

const tenMinutes = 10 * 60 * 1000

const belongsTo = (newest: HistoryEntry, entry: HistoryEntry, within: number): boolean =>
  isOrdinary(newest) && isOrdinary(entry) && newest.by === entry.by && newest.at - entry.at <= within

const isOrdinary = ({ note, action, isLive, published, approved, activeRuns }: HistoryEntry): boolean =>
  saves.has(action) && note === "" && !isLive && published.length === 0 && approved.length === 0 && activeRuns === 0

const saves: ReadonlySet<string> = new Set(["saved", "configured"])
