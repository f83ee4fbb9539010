import { Refusal } from "../../http/refusal.ts"
import type { OneVersion } from "../../store/version-store.ts"
import { flowRow } from "../flows/flow-row.ts"
import { healthOf } from "../flows/health.ts"
import type { Services } from "../services.ts"
import type { VersionDetail } from "./contract.ts"
import { findVersion } from "./find-version.ts"
import { versionRow } from "./version-row.ts"

/** A named version with its content. Name, tags, revision and last change are those of the version, the rest is the flow's. */
export const versionDetail = async (place: OneVersion, services: Services): Promise<VersionDetail | Refusal> => {
  const { store, config } = services
  const { tenant } = place
  const found = await findVersion(place, store)
  if (found instanceof Refusal) return found
  const { flow, version, content } = found
  const [revisions, activeRuns] = await Promise.all([store.revisions.list(place), store.runs.countActive(place)])
  const { name, description, tags } = content.document.flow
  const { revision, changedAt, changedBy } = version
  return {
    ...flowRow({ ...flow, name, description, tags, revision, changedAt, changedBy }, { tenant, config }),
    document: content.document,
    digest: content.digest,
    health: await healthOf(content.document, { tenant, services }),
    version: versionRow(version, { flow, revisions, activeRuns }),
  }
}
