import type { RunInfo } from "../node-runner.ts"
import { currentLevel, type Progress } from "./progress.ts"

/** What nodes are told of the run. The same object until something in it changes. */
export const runInfo = (progress: Progress): RunInfo => {
  if (progress.info) return progress.info
  const { before, language, user } = progress
  const { id, category, type } = currentLevel(progress).compiled.flow
  const { tenant, flowUrl, session } = before.input
  progress.info = { id: before.id, tenant, flowId: id, flowUrl, category, type, language, session, user }
  return progress.info
}
