/**
 * A program: the least that a server of journeys must do. The same framework with the same log, the same addresses, one
 * statement for a request that writes as many bytes as a run has, and an answer as large as a screen.
 */
import { join } from "node:path"
import Fastify, { LogController, type FastifyBaseLogger } from "fastify"
import { Pool } from "pg"
import { createLog, openDatabase, systemRandom } from "@gatewright/server/testing"
import type { StepShape } from "./one-statement-server.ts"

const { folder, databaseUrl, bytes, answer }: StepShape & { folder?: string; databaseUrl?: string } = JSON.parse(
  process.argv[2] ?? "",
)
const state = "x".repeat(bytes)

const upsert = `insert into statements (id, revision, state) values ($1, 1, $2)
  on conflict (id) do update set revision = statements.revision + 1, state = excluded.state`
const table = "create table statements (id text primary key, revision integer not null, state text not null)"

const open = async (): Promise<(id: string) => unknown> => {
  if (folder !== undefined) {
    const database = openDatabase(join(folder, "statements.db"), "system")
    database.exec(table)
    const statement = database.prepare(upsert.replaceAll("$", "?"))
    return (id) => statement.run(id, state)
  }
  const pool = new Pool({ connectionString: databaseUrl })
  await pool.query(table)
  return (id) => pool.query({ name: "upsert", text: upsert, values: [id, state] })
}

const write = await open()
const logger: FastifyBaseLogger = createLog({ logLevel: "error" })
const app = Fastify({ loggerInstance: logger, logController: new LogController({ disableRequestLogging: true }) })

app.post("/api/journey/:tenant/flows/:flow", async () => {
  const run = systemRandom.token()
  await write(run)
  return { ...answer, run }
})
app.post<{ Body: { run: string } }>("/api/journey/:tenant/run", async ({ body: { run } }) => {
  await write(run)
  return { ...answer, run }
})
console.log(await app.listen({ port: 0, host: "127.0.0.1" }))
