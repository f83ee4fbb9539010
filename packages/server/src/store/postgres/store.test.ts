import { after, before } from "node:test"
import { startPostgres, type StartedPostgres } from "../../testing/postgres.ts"
import { openStore } from "../open-store.ts"
import type { Store } from "../store.ts"
import { storeContract } from "../testing/store-contract.ts"
import { openedStore, subjectOf, testClock } from "../testing/subject.ts"

const clock = testClock()
let postgres: StartedPostgres
let stores: readonly Store[] = []
let calls = 0

before(async () => {
  postgres = await startPostgres()
  const open = async () => openedStore(await openStore({ location: { url: postgres.url }, clock }))
  stores = [await open(), await open()]
})

after(async () => {
  for (const store of stores) await store.close()
  await postgres.stop()
})

/** Two servers in turn: what one of them does is so for the other at once, and who comes second is told. */
const inTurn = (): Store => {
  calls += 1
  const store = stores[calls % 2]
  if (!store) throw new Error("The stores are not open yet.")
  return store
}

storeContract(subjectOf(inTurn, clock))
