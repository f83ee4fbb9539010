import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import type { Gatewright } from "../../e2e/support/gatewright.ts"
import { answers, answerText, type Shown } from "./load.ts"
import type { StepShape } from "./one-statement-server.ts"

/** Walks through one run on SQLite: how many bytes its state has on average, and what its last answer was. */
export const shapeOfStep = async ({ url, dataFolder }: Gatewright, flow: string): Promise<StepShape> => {
  const database = new DatabaseSync(join(dataFolder, "runs.db"), { readOnly: true })
  const size = database.prepare("select length(cast(state as blob)) as bytes from runs")
  let answer = await step(`${url}/api/journey/default/flows/${flow}`, "{}")
  let bytes = Number(size.get()?.["bytes"])
  for (let answered = 0; answered < answers; answered++) {
    answer = await step(`${url}/api/journey/default/run`, answerText(answer))
    bytes += Number(size.get()?.["bytes"])
  }
  database.close()
  return { bytes: Math.round(bytes / (1 + answers)), answer }
}

const step = async (url: string, body: string): Promise<Shown> => {
  const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body })
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
  return response.json()
}
