import type { VersionRecord } from "../../store/version-store.ts"
import type { VersionRow } from "./contract.ts"
import type { Lines } from "./lines-of.ts"

/** A named version as the history shows it. It is live while one of its revisions runs, the newest or not. */
export const versionRow = (
  version: VersionRecord,
  { flow, revisions, activeRuns }: Pick<Lines, "flow" | "revisions" | "activeRuns">,
): VersionRow => {
  const own = revisions.filter((revision) => revision.version === version.id)
  return {
    id: version.id,
    name: version.name,
    description: version.description,
    revision: version.revision,
    digest: version.digest,
    isLive: own.some(({ revision }) => revision === flow.live?.revision),
    createdAt: new Date(version.createdAt).toISOString(),
    createdBy: version.createdBy,
    changedAt: new Date(version.changedAt).toISOString(),
    changedBy: version.changedBy,
    activeRuns: own.reduce((runs, { revision }) => runs + (activeRuns.get(revision) ?? 0), 0),
  }
}
