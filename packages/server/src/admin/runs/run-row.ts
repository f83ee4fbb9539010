import type { TrackedRun } from "../../store/trace-store.ts"
import type { TrackedRunRow } from "./contract.ts"

/** A tracked run as the list shows it. */
export const runRow = ({ run, flowRevision, startedAt, endedAt, ...tracked }: TrackedRun): TrackedRunRow => ({
  id: run,
  flow: tracked.flow,
  flowName: tracked.flowName,
  revision: flowRevision,
  status: tracked.status,
  startedAt: new Date(startedAt).toISOString(),
  endedAt: new Date(endedAt).toISOString(),
  steps: tracked.steps,
  errors: tracked.errors,
  user: tracked.user,
  debug: tracked.debug,
})
