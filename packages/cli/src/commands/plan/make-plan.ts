import type { CommandCall } from "../../command.ts"
import { exitCode, type ExitCode } from "../../exit-code.ts"
import { writeWhole } from "../../files/write-whole.ts"
import { connect } from "../../online/server-connection.ts"
import { jsonText } from "../../plain.ts"
import { askPlan } from "../../planning/ask-plan.ts"
import type { PlanFile } from "../../planning/plan-file.ts"
import { planReport } from "../../planning/plan-report.ts"
import { planRequestOf } from "../../planning/plan-request.ts"
import { isBlocked, planText } from "../../planning/plan-text.ts"

/** Asks for a plan, tells it, and keeps it where that was asked. */
export const makePlan = async (call: CommandCall): Promise<ExitCode> => {
  const { option, flag, terminal } = call
  const request = await planRequestOf(call)
  const connection = await connect(call)
  const answer = await askPlan(connection, request)
  const output = option("output")
  if (output !== undefined) {
    const { tenant } = connection
    const file: PlanFile = {
      format: "gatewright/plan",
      formatVersion: 1,
      tenant,
      hash: answer.hash,
      request,
      plan: answer,
    }
    // It holds all of the flows: for its owner, as they are.
    await writeWhole(output, `${JSON.stringify(file, null, 2)}\n`)
  }
  const markdown = option("markdown")
  if (markdown !== undefined) await writeWhole(markdown, planReport(await askPlan(connection, request, "full")))
  terminal.out(flag("json") ? jsonText(answer) : planText(answer))
  if (output !== undefined) terminal.say(`${output} written. “gatewright apply ${output}” does it.`)
  return isBlocked(answer) ? exitCode.refused : exitCode.done
}
