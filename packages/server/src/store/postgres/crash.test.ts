import { after, before } from "node:test"
import { startPostgres, type StartedPostgres } from "../../testing/postgres.ts"
import { crashContract } from "../testing/crash-contract.ts"

let postgres: StartedPostgres
before(async () => void (postgres = await startPostgres()))
after(() => postgres.stop())

crashContract(async () => ({ url: postgres.url }))
