import type { RevisionRecord } from "../../store/revision-store.ts"
import type { RevisionRow } from "./contract.ts"
import type { Lines } from "./lines-of.ts"

/** A revision as the history shows it. */
export const revisionRow = (
  { revision, digest, by, at, note, action, version }: RevisionRecord,
  { flow, publications, approvals, activeRuns }: Lines,
): RevisionRow => ({
  revision,
  digest,
  by,
  at: new Date(at).toISOString(),
  note,
  action,
  version,
  isLive: flow.live?.revision === revision,
  published: whoAndWhen(publications, revision),
  approved: whoAndWhen(approvals, revision),
  activeRuns: activeRuns.get(revision) ?? 0,
})

const whoAndWhen = (
  words: readonly { readonly revision: number; readonly by: string; readonly at: number }[],
  revision: number,
) =>
  words
    .filter((word) => word.revision === revision)
    .toSorted((a, b) => b.at - a.at)
    .map(({ by, at }) => ({ by, at: new Date(at).toISOString() }))
