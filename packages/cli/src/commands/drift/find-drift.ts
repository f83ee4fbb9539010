import type { CommandCall } from "../../command.ts"
import { exitCode, type ExitCode } from "../../exit-code.ts"
import { count } from "../../count.ts"
import { allFlows } from "../../online/all-flows.ts"
import { connect } from "../../online/server-connection.ts"
import { jsonText, plain } from "../../plain.ts"
import { askPlan } from "../../planning/ask-plan.ts"
import { planRequestOf } from "../../planning/plan-request.ts"
import { hasWork, isBlocked, planText } from "../../planning/plan-text.ts"

/** What a server has that the folder has not, and the other way around. */
export const findDrift = async (call: CommandCall): Promise<ExitCode> => {
  const { flag, terminal } = call
  const request = await planRequestOf(call)
  const connection = await connect(call)
  const plan = await askPlan(connection, request)
  const inFiles = new Set(plan.flows.map(({ source }) => source.id))
  const extra = (await allFlows(connection, {})).filter(({ id }) => !inFiles.has(id))
  const same = !hasWork(plan) && !isBlocked(plan) && extra.length === 0
  if (flag("json"))
    terminal.out(
      jsonText({
        same,
        plan,
        onlyOnServer: extra.map(({ id, name, category, type }) => ({ id, name, category, type })),
      }),
    )
  else {
    if (!same) terminal.out(planText(plan))
    for (const { id, name } of extra) terminal.out(`${plain(`- only there: ${id} “${name}”`)}\n`)
  }
  terminal.say(
    same
      ? `The server has what the files say: ${count(plan.flows.length, "flow")}.`
      : "The server and the files differ.",
  )
  return same ? exitCode.done : exitCode.differences
}
