import type { CommandCall } from "../../command.ts"
import { exitCode, type ExitCode } from "../../exit-code.ts"
import { connect } from "../../online/server-connection.ts"
import { jsonText } from "../../plain.ts"
import { applyPlanned } from "../../planning/apply-plan.ts"
import { appliedText } from "../../planning/applied-text.ts"
import { askPlan } from "../../planning/ask-plan.ts"
import { planRequestOf } from "../../planning/plan-request.ts"
import { hasWork, isBlocked, planText } from "../../planning/plan-text.ts"

/** Plans the backup, and applies the plan where nothing is in its way. */
export const restoreBackup = async (call: CommandCall): Promise<ExitCode> => {
  const { flag, terminal } = call
  const request = await planRequestOf(call)
  const connection = await connect(call)
  const plan = await askPlan(connection, request)
  if (flag("dry-run") || isBlocked(plan)) {
    terminal.out(flag("json") ? jsonText(plan) : planText(plan))
    if (isBlocked(plan)) return exitCode.refused
    return hasWork(plan) ? exitCode.differences : exitCode.done
  }
  const applied = await applyPlanned(connection, { request, hash: plan.hash, progress: terminal.progress })
  terminal.out(flag("json") ? jsonText(applied) : appliedText(applied))
  return exitCode.done
}
