import type { CommandCall } from "../../command.ts"
import { wrongUsage } from "../../command-failure.ts"
import { exitCode, type ExitCode } from "../../exit-code.ts"
import { connect } from "../../online/server-connection.ts"
import { ServerProblem } from "../../online/server-problem.ts"
import { jsonText } from "../../plain.ts"
import { applyPlanned } from "../../planning/apply-plan.ts"
import { appliedText } from "../../planning/applied-text.ts"
import { askPlan } from "../../planning/ask-plan.ts"
import { readPlanFile } from "../../planning/plan-file.ts"
import { planText } from "../../planning/plan-text.ts"

/** Applies the plan of a file. Where it became another one, that one is told and nothing is written. */
export const applyFile = async (call: CommandCall): Promise<ExitCode> => {
  const { words, flag, terminal } = call
  const { tenant, hash, request } = await readPlanFile(words[0] ?? "")
  const connection = await connect(call)
  if (connection.tenant !== tenant)
    throw wrongUsage(
      `This is a plan for the tenant ${tenant}. Name it with --tenant, or make a plan for ${connection.tenant}.`,
    )
  try {
    const applied = await applyPlanned(connection, { request, hash, progress: terminal.progress })
    terminal.out(flag("json") ? jsonText(applied) : appliedText(applied))
    return exitCode.done
  } catch (error) {
    if (error instanceof ServerProblem && error.code === "plan.changed" && !flag("json"))
      terminal.out(planText(await askPlan(connection, request)))
    throw error
  }
}
