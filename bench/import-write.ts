/**
 * How long does the database take to write an imported flow of 1,500 nodes and 4 MB, against `JSON.parse` of its text?
 *
 * One transaction, as the server does it: the canonical text with its digest and key, the flow and its first revision.
 * Both databases have it on the disk before they acknowledge it; the PostgreSQL of the tests leaves that to the system.
 */
import assert from "node:assert/strict"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { writeFlow } from "@gatewright/flow"
import { bigFlow } from "@gatewright/flow/testing"
import {
  openStore,
  startPostgres,
  systemClock as clock,
  type Store,
  type StoreLocation,
} from "@gatewright/server/testing"
import { rounds } from "./measuring/rounds.ts"
import { ratioText, spreadText } from "./measuring/spread.ts"

const text = writeFlow(bigFlow({ nodes: 1500 }))

const open = async (location: StoreLocation): Promise<Store> => {
  const opened = await openStore({ location, clock })
  assert.ok(opened.kind === "opened")
  await opened.store.tenants.create({ id: "bench", name: "Bench" })
  return opened.store
}

const folder = await mkdtemp(join(tmpdir(), "gatewright-bench-"))
const postgres = await startPostgres()
const stores = { SQLite: await open({ folder }), PostgreSQL: await open({ url: await postgres.createDatabase() }) }

const timed = async (work: () => unknown): Promise<number> => {
  const began = performance.now()
  await work()
  return performance.now() - began
}

let flows = 0
const write = (store: Store): Promise<number> => {
  // Each time another flow: what is there already would not be written again.
  const document = bigFlow({ nodes: 1500, id: `flow_${flows++}` })
  return timed(() => store.transaction((tx) => tx.flows.create({ tenant: "bench", document, by: "bench" })))
}

const measured = await rounds(11, async () => ({
  parse: await timed(() => JSON.parse(text)),
  SQLite: await write(stores.SQLite),
  PostgreSQL: await write(stores.PostgreSQL),
}))
const parse = measured.map((round) => round.parse)
console.log(`${(text.length / 1e6).toFixed(1)} MB; JSON.parse ${spreadText(parse, "ms", 1)}`)
for (const store of ["SQLite", "PostgreSQL"] as const) {
  const took = measured.map((round) => round[store])
  console.log(`${store}: a write ${spreadText(took, "ms", 1)}; write : JSON.parse = ${ratioText(took, parse)}`)
  await stores[store].close()
}
await postgres.stop()
await rm(folder, { recursive: true, force: true })
