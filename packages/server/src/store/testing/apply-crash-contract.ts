import assert from "node:assert/strict"
import { spawn, type ChildProcessByStdio } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Readable, Writable } from "node:stream"
import { after, test } from "node:test"
import { setTimeout as wait } from "node:timers/promises"
import { openStore, type StoreLocation } from "../open-store.ts"
import type { ApplyingPlace } from "./applying-writer.ts"
import { openedStore, testClock } from "./subject.ts"

const processes = 10
/** Each process applies plans in so many places at once, of other sizes, so that a kill meets each at another moment. */
const sizes = [5, 12, 20, 31, 40]

/** A plan that is applied while the process is killed is there whole or not at all. */
export const applyCrashContract = (locate: (tenant: string) => Promise<StoreLocation>): void => {
  const plans = processes * sizes.length
  test(`of ${plans} plans that are applied while the process is killed, each is there whole or not at all`, async (context) => {
    const places = await Promise.all(sizes.map(async (size) => placeOf(size, await locate(`of-${size}`))))
    let interrupted = 0
    let writer = startWriter()
    for (let left = processes; left > 0; left -= 1) {
      // The next process starts while this one works: starting takes longer than all the rest.
      const next = left > 1 ? startWriter() : undefined
      const said = await killed(writer, places)
      for (const place of places) if (await wasInterrupted(place, said)) interrupted += 1
      if (next) writer = next
    }
    context.diagnostic(`${interrupted} of ${plans} were taken back`)
    // Nearly all of them are: begun is told before anything is written. How many is for the machine to say.
    assert.ok(interrupted > 0, "no kill met a plan half-way")
  })
}

const placeOf = (size: number, location: StoreLocation): ApplyingPlace => ({
  location,
  tenant: `of-${size}`,
  flows: Array.from({ length: size }, (_, index) => `flow_${index}`),
})

/** Whether the plan under way was taken back by the kill; what was acknowledged is there, and nothing is half there. */
const wasInterrupted = async (place: ApplyingPlace, said: readonly string[]): Promise<boolean> => {
  const applied = await wholePlans(place)
  const last = (word: string): number =>
    Number(said.findLast((line) => line.startsWith(`${word} ${place.tenant} `))?.split(" ")[2] ?? 0)
  assert.ok(applied >= last("applied"), "a plan that was acknowledged is gone")
  assert.ok(applied >= last("begin") - 1 && applied <= last("begin"), `${applied} plans, ${last("begin")} were begun`)
  return applied < last("begin")
}

/** The number of plans, after a look at everything that the last one wrote. */
const wholePlans = async ({ location, tenant, flows }: ApplyingPlace): Promise<number> => {
  const store = openedStore(await openStore({ location, clock: testClock() }))
  const plans = (await store.applies.list({ tenant, limit: 10_000 })).length
  const audit = await store.audit.list({ tenant, limit: 10_000 })
  const drafts = await store.flows.drafts({ tenant, ids: "all" })
  const origins = await store.origins.of({ tenant, flows })
  const secret = await store.secrets.get({ tenant, name: "api" })
  await store.close()
  assert.equal(audit.length, plans)
  const last = `plan ${plans}`
  assert.equal(drafts.length, plans === 0 ? 0 : flows.length)
  assert.equal(origins.size, drafts.length)
  for (const { flow, draft } of drafts) {
    assert.deepEqual([flow.revision, draft.document.flow.description], [plans, last])
    assert.equal(origins.get(flow.id)?.base.key, draft.key)
  }
  assert.equal(secret?.description, plans === 0 ? undefined : last)
  return plans
}

type Writer = ChildProcessByStdio<Writable, Readable, null>

const compiled = mkdtempSync(join(tmpdir(), "gatewright-compiled-"))
after(() => rmSync(compiled, { recursive: true }))

const startWriter = (): Writer => {
  const file = new URL("./applying-writer.ts", import.meta.url).pathname
  return spawn(process.execPath, ["--conditions=source", file], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  })
}

/** What a writer said between its start and its end, at a moment that nobody chose once it works everywhere. */
const killed = async (writer: Writer, places: readonly ApplyingPlace[]): Promise<readonly string[]> => {
  let said = ""
  const closed = once(writer, "close")
  const begun = new Promise<void>((resolve) => {
    writer.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text
      if (places.every(({ tenant }) => said.includes(`begin ${tenant} `))) resolve()
    })
  })
  writer.stdin.write(JSON.stringify(places))
  await Promise.race([begun, closed])
  await wait(Math.random() * 300)
  writer.kill("SIGKILL")
  await closed
  // The last line may have been cut off.
  return said.split("\n").slice(0, -1)
}
