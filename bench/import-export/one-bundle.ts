import assert from "node:assert/strict"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openStore, startPostgres, systemClock, type Store, type StoreLocation } from "@gatewright/server/testing"
import { rounds } from "../measuring/rounds.ts"
import { ratioText, spreadText } from "../measuring/spread.ts"
import { planBundle, readBundle } from "./bundle-plan.ts"
import { sampleBundle } from "./sample-bundle.ts"
import { contentsOf, writeToStore } from "./write-to-store.ts"

/**
 * A bundle of 12 flows, 1,500 nodes and 4 MB, from its bytes to the disk, against `JSON.parse` of the same bytes and the
 * writing to the database alone. Both databases have it on the disk before they acknowledge it.
 */
export const measureOneBundle = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "gatewright-bench-"))
  const postgres = await startPostgres()
  const [sqlite, server] = [await open({ folder }), await open({ url: await postgres.createDatabase() })]
  const measured = await rounds(15, async () => {
    const bytes = newBytes()
    const parse = worked(() => JSON.parse(new TextDecoder().decode(bytes)))
    const read = worked(() => readBundle(bytes))
    const plan = worked(() => planBundle(read.result))
    const contents = worked(() => contentsOf(plan.result))
    const [others, all] = [newContents(), newBytes()]
    return {
      parse: parse.took,
      read: read.took,
      plan: plan.took,
      contents: contents.took,
      sqlite: await timed(() => writeToStore(sqlite, contents.result)),
      postgres: await timed(() => writeToStore(server, others)),
      whole: await timed(() => writeToStore(sqlite, contentsOf(planBundle(readBundle(all))))),
    }
  })
  await Promise.all([sqlite.close(), server.close()])
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })

  const of = (part: keyof (typeof measured)[number]): readonly number[] => measured.map((round) => round[part])
  const parse = of("parse")
  const withoutWriting = measured.map(({ read, plan, contents }) => read + plan + contents)
  console.log(
    `12 flows, 1,500 nodes, ${(newBytes().length / 1e6).toFixed(1)} MB; JSON.parse ${spreadText(parse, "ms", 1)}`,
  )
  console.log(`read: ${spreadText(of("read"), "ms")} = ${ratioText(of("read"), parse)} JSON.parse`)
  console.log(`plan with all checks: ${spreadText(of("plan"), "ms")} = ${ratioText(of("plan"), parse)} JSON.parse`)
  console.log(`canonical texts, digests: ${spreadText(of("contents"), "ms")} = ${ratioText(of("contents"), parse)}`)
  console.log(`write alone: SQLite ${spreadText(of("sqlite"), "ms")}, PostgreSQL ${spreadText(of("postgres"), "ms")}`)
  console.log(`import to SQLite: ${spreadText(of("whole"), "ms")}`)
  console.log(`import without the writing : JSON.parse = ${ratioText(withoutWriting, parse, 10)}`)
}

const open = async (location: StoreLocation): Promise<Store> => {
  const opened = await openStore({ location, clock: systemClock })
  assert.ok(opened.kind === "opened")
  await opened.store.tenants.create({ id: "bench", name: "Bench" })
  return opened.store
}

let bundles = 0
/** Each time other flows: what is there already would not be written again. */
const newBytes = (): Uint8Array => new TextEncoder().encode(sampleBundle(`flow_${bundles++}`))

/** Other flows, so that the writing alone is measured. */
const newContents = () => contentsOf(planBundle(readBundle(newBytes())))

/**
 * Milliseconds that the work had the processor: on a busy machine long work is interrupted and short work is not, so that
 * the clock on the wall would compare the two unfairly.
 */
const worked = <Result>(work: () => Result) => {
  const start = process.threadCpuUsage()
  const result = work()
  const { user, system } = process.threadCpuUsage(start)
  return { took: (user + system) / 1000, result }
}

const timed = async (work: () => Promise<void>): Promise<number> => {
  const began = performance.now()
  await work()
  return performance.now() - began
}
