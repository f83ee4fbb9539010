import type { Fault } from "./fault.ts"
import { currentLevel, type Progress } from "../advance/progress.ts"

/** Tells the log why a run could not go on as drawn. */
export const logFault = (progress: Progress, { code, detail, error }: Fault): void => {
  const { node } = currentLevel(progress)
  progress.ports.log({
    runId: progress.before.id,
    code,
    message: detail,
    ...(node === undefined ? {} : { node: node.node.id }),
    ...(error === undefined ? {} : { error }),
  })
}
