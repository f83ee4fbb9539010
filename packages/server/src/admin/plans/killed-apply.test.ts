import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, before } from "node:test"
import { systemClock } from "../../ports/clock.ts"
import { openStore } from "../../store/open-store.ts"
import { openedStore } from "../../store/testing/subject.ts"
import { killedApplyContract } from "./testing/killed-apply-contract.ts"

let folder: string

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "gatewright-killed-"))
})
after(() => rm(folder, { recursive: true, force: true }))

killedApplyContract({
  env: () => ({ DATA: folder }),
  open: async () => openedStore(await openStore({ location: { folder }, clock: systemClock })),
})
