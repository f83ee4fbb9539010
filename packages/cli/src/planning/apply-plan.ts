import { applyPlan, problemDocumentSchema, type ApplyRow, type PlanRequest } from "@gatewright/server/contract"
import { z } from "zod"
import { failed } from "../command-failure.ts"
import { jsonIn } from "../json-in.ts"
import type { ServerConnection } from "../online/server-connection.ts"
import { ServerProblem } from "../online/server-problem.ts"
import { progressBar } from "../progress-bar.ts"

/** A line of the answer (NDJSON). */
const line = z.union([
  z.object({ done: z.number(), total: z.number() }),
  z.object({ applied: applyPlan.answer.shape.apply }),
  z.object({ problem: problemDocumentSchema }),
])

/**
 * Applies a plan and tells how far it is. Whoever ends the command before the end has changed nothing.
 *
 * @throws ServerProblem when the server refuses, with code `plan.changed` when the plan is another by now
 */
export const applyPlanned = async (
  connection: ServerConnection,
  { request, hash, progress }: { request: PlanRequest; hash: string; progress: (line: string) => void },
): Promise<ApplyRow> => {
  for await (const text of connection.lines(applyPlan, {
    body: { ...request, hash },
    accept: "application/x-ndjson",
  })) {
    const read = line.safeParse(jsonIn(text))
    if (!read.success) break
    if ("problem" in read.data) throw new ServerProblem(read.data.problem)
    if ("applied" in read.data) return read.data.applied
    progress(progressBar(read.data))
  }
  throw failed(
    "cli.unknown-answer",
    "The server answered something that this version does not know. Look at “gatewright flow list” before you try again.",
  )
}
