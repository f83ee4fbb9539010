import { setImmediate as turn } from "node:timers/promises"
import { systemClock } from "../../ports/clock.ts"
import { openStore, type StoreLocation } from "../open-store.ts"
import { sampleDocument } from "./sample-document.ts"
import { openedStore } from "./subject.ts"

// A process of its own, to be killed: writes as fast as it can, and says each id once its write was acknowledged.
const location: StoreLocation = JSON.parse(process.argv[2] ?? "")
const store = openedStore(await openStore({ location, clock: systemClock }))
const say = (line: string) => void process.stdout.write(`${line}\n`)
const run = { flowId: "flow_a", flowRevision: 1, digest: "d", state: "x".repeat(2000), status: "active" } as const
const times = { startedAt: 0, expiresAt: 1e15, debugLink: null }

const tenant = "crash"
await store.tenants.create({ id: tenant, name: "Crash" })
for (let number = 0; ; number += 1) {
  const id = `r${number}`
  await store.runs.insert({ tenant, id, ...run, ...times })
  say(`run ${id} 1`)
  await store.runs.update({ tenant, run: id, revision: 1, ...run, ...times })
  say(`run ${id} 2`)
  if (number % 10 === 0) {
    await store.flows.create({ tenant, document: sampleDocument({ id: `flow_${number}` }), by: "Ada" })
    say(`flow flow_${number}`)
  }
  // SQLite never waits: without this it would not notice that nobody reads what it says.
  await turn()
}
