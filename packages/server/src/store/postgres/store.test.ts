import { after, before } from "node:test"
import { startPostgres, type StartedPostgres } from "../../testing/postgres.ts"
import { openStore } from "../open-store.ts"
import type { Store } from "../store.ts"
import { storeContract } from "../testing/store-contract.ts"
import { openedStore, subjectOf, testClock } from "../testing/subject.ts"

const clock = testClock()
let postgres: StartedPostgres
let store: Store

before(async () => {
  postgres = await startPostgres()
  store = openedStore(await openStore({ location: { url: postgres.url }, clock }))
})

after(async () => {
  await store.close()
  await postgres.stop()
})

storeContract(subjectOf(() => store, clock))
