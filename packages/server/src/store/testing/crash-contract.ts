import assert from "node:assert/strict"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { test } from "node:test"
import { setTimeout as wait } from "node:timers/promises"
import { openStore, type StoreLocation } from "../open-store.ts"
import { openedStore, testClock } from "./subject.ts"

/** What a store acknowledged is there after `kill -9` (docs/decisions/0008-durability.md). */
export const crashContract = (locate: () => Promise<StoreLocation>): void => {
  test("every acknowledged write survives kill -9, and the store opens at once", async () => {
    const location = await locate()
    const acknowledged = await killedWriter(location)
    assert.ok(acknowledged.length > 20, `only ${acknowledged.length} writes`)
    const store = openedStore(await openStore({ location, clock: testClock() }))
    for (const line of acknowledged) {
      const [kind, id = "", revision] = line.split(" ")
      if (kind === "flow") assert.ok(await store.flows.get({ tenant: "crash", flow: id }), line)
      else assert.ok(((await store.runs.get({ tenant: "crash", run: id }))?.revision ?? 0) >= Number(revision), line)
    }
    await store.close()
  })
}

/** What a writer had been told before it was killed. */
const killedWriter = async (location: StoreLocation): Promise<readonly string[]> => {
  const file = new URL("./crashing-writer.ts", import.meta.url).pathname
  const child = spawn(process.execPath, ["--conditions=source", file, JSON.stringify(location)], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  let said = ""
  child.stdout.setEncoding("utf8").on("data", (text: string) => void (said += text))
  await once(child.stdout, "data")
  await wait(300)
  child.kill("SIGKILL")
  await once(child, "close")
  // The last line may have been cut off.
  return said.split("\n").slice(0, -1)
}
