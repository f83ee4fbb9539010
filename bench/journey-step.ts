/**
 * What does one step of a journey cost over HTTP, against one statement of the same size in the same framework?
 *
 * A step is a request that ends with a screen: a run begins, or its form is answered, goes through a Condition and a Set
 * Variables, and is shown again. Server, database and load are processes of their own. The other server has the same
 * framework, log and addresses, and does nothing but write as many bytes to the same database and answer as much.
 */
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { startPostgres } from "@gatewright/server/testing"
import { api } from "../e2e/support/api.ts"
import { startGatewright, type Gatewright } from "../e2e/support/gatewright.ts"
import { askAgain } from "./journey-step/ask-again.ts"
import { load, type Load } from "./journey-step/load.ts"
import { startOneStatement } from "./journey-step/one-statement-server.ts"
import { shapeOfStep } from "./journey-step/shape-of-step.ts"
import { rounds } from "./measuring/rounds.ts"
import { ratioText, spreadText } from "./measuring/spread.ts"

const addFlow = async (server: Gatewright): Promise<string> => {
  const path = "/tenants/default/imports?preserveId=true"
  const { flow } = await api<{ flow: { id: string } }>(server, "POST", path, JSON.stringify(askAgain()))
  await api(server, "PATCH", `/tenants/default/flows/${flow.id}`, { active: true })
  return flow.id
}

const postgres = await startPostgres()
const folder = await mkdtemp(join(tmpdir(), "gatewright-bench-"))
const onSqlite = await startGatewright()
const onPostgres = await startGatewright({ databaseUrl: await postgres.createDatabase() })
const flow = await addFlow(onSqlite)
await addFlow(onPostgres)
const shape = await shapeOfStep(onSqlite, flow)
const stores = {
  SQLite: { step: onSqlite, statement: await startOneStatement({ folder }, shape) },
  PostgreSQL: {
    step: onPostgres,
    statement: await startOneStatement({ databaseUrl: await postgres.createDatabase() }, shape),
  },
}

console.log(`a state has ${shape.bytes} bytes, an answer ${JSON.stringify(shape.answer).length}`)
const seconds = 2
for (const [store, { step, statement }] of Object.entries(stores)) {
  const measured = await rounds(9, async () => ({
    step: await load(step, { flow, seconds }),
    statement: await load(statement, { flow, seconds }),
  }))
  const of = (server: "step" | "statement", figure: keyof Load) => measured.map((round) => round[server][figure])
  console.log(
    `${store}: a step ${spreadText(of("step", "micros"), "µs")}, of them ${spreadText(of("step", "cpuMicros"), "µs")} on the server's processor`,
  )
  console.log(
    `${store}: a statement ${spreadText(of("statement", "micros"), "µs")}, of them ${spreadText(of("statement", "cpuMicros"), "µs")} on the server's processor`,
  )
  console.log(`${store}: step : statement = ${ratioText(of("step", "micros"), of("statement", "micros"), 1.5)}`)
  console.log(
    `${store}: step : statement, processor = ${ratioText(of("step", "cpuMicros"), of("statement", "cpuMicros"))}`,
  )
  await step.stop()
  await statement.stop()
}
await postgres.stop()
await rm(folder, { recursive: true, force: true })
