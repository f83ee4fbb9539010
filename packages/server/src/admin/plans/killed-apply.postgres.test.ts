import { after, before } from "node:test"
import { systemClock } from "../../ports/clock.ts"
import { openStore } from "../../store/open-store.ts"
import { openedStore } from "../../store/testing/subject.ts"
import { startPostgres, type StartedPostgres } from "../../testing/postgres.ts"
import { killedApplyContract } from "./testing/killed-apply-contract.ts"

let postgres: StartedPostgres
let url: string

before(async () => {
  postgres = await startPostgres()
  url = await postgres.createDatabase()
})
after(() => postgres.stop())

killedApplyContract({
  env: () => ({ DATABASE: url }),
  open: async () => openedStore(await openStore({ location: { url }, clock: systemClock })),
})
