import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, before } from "node:test"
import { openStore } from "../open-store.ts"
import type { Store } from "../store.ts"
import { storeContract } from "../testing/store-contract.ts"
import { openedStore, subjectOf, testClock } from "../testing/subject.ts"

const clock = testClock()
const folder = mkdtempSync(join(tmpdir(), "gatewright-store-"))
let store: Store

before(async () => {
  store = openedStore(await openStore({ location: { folder }, clock }))
})

after(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

storeContract(subjectOf(() => store, clock))
