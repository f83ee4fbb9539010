import { once } from "node:events"
import { flushCompileCache } from "node:module"
import { setImmediate as turn } from "node:timers/promises"
import { systemClock } from "../../ports/clock.ts"
import { openStore, type StoreLocation } from "../open-store.ts"
import type { StoreTransaction } from "../store.ts"
import { sampleDocument } from "./sample-document.ts"
import { openedStore } from "./subject.ts"

// A process of its own, to be killed: once it is told to, it applies plan after plan, in several places at once.
export interface ApplyingPlace {
  readonly location: StoreLocation
  readonly tenant: string
  readonly flows: readonly string[]
}

const by = "Ada"
const say = (line: string) => void process.stdout.write(`${line}\n`)

const applyForEver = async ({ location, tenant, flows }: ApplyingPlace): Promise<void> => {
  const store = openedStore(await openStore({ location, clock: systemClock }))
  await store.tenants.create({ id: tenant, name: "Crash" })
  for (let plan = (await store.applies.list({ tenant, limit: 10_000 })).length + 1; ; plan += 1) {
    say(`begin ${tenant} ${plan}`)
    await store.transaction((tx) => apply(tx, { tenant, flows, name: `plan ${plan}` }))
    say(`applied ${tenant} ${plan}`)
    // SQLite never waits: without this it would not hear that nobody is there any longer.
    await turn()
  }
}

const apply = async (
  tx: StoreTransaction,
  { tenant, flows, name }: { readonly tenant: string; readonly flows: readonly string[]; readonly name: string },
): Promise<void> => {
  const applied = []
  for (const id of flows) {
    const document = sampleDocument({ id, description: name, calls: flows.slice(0, 2) })
    const before = await tx.flows.get({ tenant, flow: id })
    const saved = before
      ? await tx.flows.saveDraft({ tenant, flow: id, revision: before.flow.revision, document, by })
      : await tx.flows.create({ tenant, document, by })
    if (saved.kind === "not-found") throw new Error(id)
    await tx.origins.set({ tenant, flow: id, kind: "import", source: id, sourceDigest: name, base: document })
    const action = before ? ("new-version" as const) : ("create" as const)
    const revisions = { before: before?.flow.revision ?? null, after: saved.flow.revision }
    applied.push({ id, name: saved.flow.name, action, ...revisions, origin: null })
  }
  await tx.applies.add({ tenant, id: name, by, hash: "h", flows: applied, connections: [], secrets: [] })
  await tx.secrets.put({ tenant, name: "api", description: name, sealed: "s", by })
  await tx.audit.append({ tenant, by, action: "plan.applied", subject: name })
}

// The next process starts faster with what this one has compiled; it will have no time for that at its end.
flushCompileCache()
process.stdin.on("end", () => process.exit())
const [input]: string[] = await once(process.stdin.setEncoding("utf8"), "data")
const places: readonly ApplyingPlace[] = JSON.parse(input ?? "")
await Promise.all(places.map(applyForEver))
