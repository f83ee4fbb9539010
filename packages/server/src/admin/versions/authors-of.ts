import type { PublicationRecord, RevisionRecord } from "../../store/revision-store.ts"

/**
 * Who saved something that goes live with a revision: on any line since the last publication before it, and on its own
 * line since that line was published. Each is looked at because a version may be made of the draft, and the other way.
 */
export const authorsOf = (
  revision: RevisionRecord,
  { revisions, publications }: { revisions: readonly RevisionRecord[]; publications: readonly PublicationRecord[] },
): ReadonlySet<string> => {
  const published = new Set(publications.map((publication) => publication.revision))
  const earlier = revisions.filter((one) => one.revision < revision.revision && published.has(one.revision))
  const since = newest(earlier)
  const sinceOnLine = newest(earlier.filter(({ version }) => version === revision.version))
  return new Set(
    revisions
      .filter((one) => one.revision <= revision.revision)
      .filter((one) => one.revision > since || (one.version === revision.version && one.revision > sinceOnLine))
      .map(({ by }) => by),
  )
}

const newest = (revisions: readonly RevisionRecord[]): number =>
  revisions.reduce((highest, { revision }) => Math.max(highest, revision), 0)
