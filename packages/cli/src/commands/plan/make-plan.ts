import type { PlanAnswer } from "@gatewright/server/contract"
import type { CommandCall } from "../../command.ts"
import { exitCode, type ExitCode } from "../../exit-code.ts"
import { writePictures } from "../../files/write-pictures.ts"
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
  await report(call, () => askPlan(connection, request, "full"))
  terminal.out(flag("json") ? jsonText(answer) : planText(answer))
  if (output !== undefined) terminal.say(`${output} written. “gatewright apply ${output}” does it.`)
  return isBlocked(answer) ? exitCode.refused : exitCode.done
}

/** Reports need the documents, which a plan for people and programs leaves out. */
const report = async ({ option }: CommandCall, ask: () => Promise<PlanAnswer>): Promise<void> => {
  const [markdown, svg] = [option("markdown"), option("svg")]
  if (markdown === undefined && svg === undefined) return
  const plan = await ask()
  if (markdown !== undefined) await writeWhole(markdown, planReport(plan))
  if (svg === undefined) return
  const changed = plan.flows.filter(({ changes }) => changes.length > 0)
  await writePictures(
    changed.map(({ id, before, document }) => ({ id, before, after: document })),
    svg,
  )
}
