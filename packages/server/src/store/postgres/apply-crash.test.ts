import { after, before } from "node:test"
import { startPostgres, type StartedPostgres } from "../../testing/postgres.ts"
import { applyCrashContract } from "../testing/apply-crash-contract.ts"

let postgres: StartedPostgres
before(async () => void (postgres = await startPostgres()))
after(() => postgres.stop())

applyCrashContract(async () => ({ url: postgres.url }))
