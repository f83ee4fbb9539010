import { randomBytes } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { TestContext } from "node:test"
import { openStore } from "../../store/open-store.ts"
import { openedStore, testClock, type TestClock } from "../../store/testing/subject.ts"
import { createAddressFilter } from "../address-filter.ts"
import { createHttp } from "../http.ts"
import { createMailers } from "../mailers.ts"
import { systemRandom } from "../random.ts"
import { createVault } from "../vault.ts"
import type { World } from "../world-ports.ts"

/** A world on a store of its own, with the tenants `blue` and `red`; gone when the test is over. */
export const testWorld = async (
  context: TestContext,
  parts: Partial<World> = {},
): Promise<World & { readonly clock: TestClock }> => {
  const folder = mkdtempSync(join(tmpdir(), "gatewright-world-"))
  const clock = testClock()
  const store = openedStore(await openStore({ location: { folder }, clock }))
  const http = createHttp({ allow: [] })
  context.after(async () => {
    await http.close()
    await store.close()
    rmSync(folder, { recursive: true })
  })
  for (const id of ["blue", "red"]) await store.tenants.create({ id, name: id })
  const vault = createVault([randomBytes(32)])
  const mailers = createMailers({ vault, filter: createAddressFilter([]) })
  context.after(() => mailers.close())
  const config = { secrets: new Map<string, string>(), secretTenants: [] }
  return { store, random: systemRandom, vault, http, mailers, config, ...parts, clock }
}
