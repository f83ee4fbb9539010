import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openStore, systemClock } from "@gatewright/server/testing"
import { rounds } from "../measuring/rounds.ts"
import { ratioText, spreadText } from "../measuring/spread.ts"
import { planBundle, readBundle } from "./bundle-plan.ts"
import { sampleBundle } from "./sample-bundle.ts"
import { contentsOf, writeToStore } from "./write-to-store.ts"

/**
 * The memory of an import at its peak, against the file. A process of its own imports the bundle once; its peak is compared
 * with that of one that loads the same code, opens the same database and reads the file. What V8 has not collected yet
 * counts in, so that the same is measured with a small heap.
 */
export const measureMemory = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "gatewright-bench-"))
  const file = join(folder, "sample.bundle.json")
  writeFileSync(file, sampleBundle())
  const size = readFileSync(file).length
  /** Bytes of memory that a process had at most. */
  const peak = (what: string, ...flags: readonly string[]): number =>
    Number(execFileSync(process.execPath, ["--conditions=source", ...flags, import.meta.filename, what, file]))
  const small = ["--max-semi-space-size=1", "--max-old-space-size=80"]
  const measured = await rounds(5, async () => ({
    parse: peak("parse") - peak("idle"),
    import: peak("import") - peak("idle"),
    small: peak("import", ...small) - peak("idle", ...small),
    held: peak("held", "--expose-gc"),
  }))
  rmSync(folder, { recursive: true, force: true })
  for (const [what, name] of [
    ["parse", "JSON.parse"],
    ["import", "import"],
    ["small", "import with a small heap"],
    ["held", "held while it is applied"],
  ] as const) {
    const bytes = measured.map((round) => round[what])
    const sizes = measured.map(() => size)
    const megabytes = bytes.map((one) => one / 1e6)
    console.log(`memory, ${name}: ${spreadText(megabytes, "MB")} = ${ratioText(bytes, sizes, 5)} the file`)
  }
}

const program = async (what: string, file: string): Promise<number> => {
  const folder = mkdtempSync(join(tmpdir(), "gatewright-bench-"))
  const opened = await openStore({ location: { folder }, clock: systemClock })
  if (opened.kind === "refused") throw new Error(opened.problem.message)
  const { store } = opened
  await store.tenants.create({ id: "bench", name: "Bench" })
  const bytes = readFileSync(file)
  const held = what === "held" ? heldBy(bytes) : undefined
  const parsed: unknown = what === "parse" ? JSON.parse(bytes.toString()) : undefined
  if (what === "import") await writeToStore(store, contentsOf(planBundle(readBundle(bytes))))
  await store.close()
  rmSync(folder, { recursive: true, force: true })
  return held ?? process.resourceUsage().maxRSS * (parsed === null ? 0 : 1024)
}

/** Bytes that what was read and the plan hold. */
const heldBy = (bytes: Uint8Array): number => {
  gc?.()
  const before = process.memoryUsage().heapUsed
  const read = readBundle(bytes)
  const plan = planBundle(read)
  gc?.()
  return plan.flows.length + read.flows.length > 0 ? process.memoryUsage().heapUsed - before : 0
}

const [, main, what, file] = process.argv
if (main === import.meta.filename && what !== undefined && file !== undefined) console.log(await program(what, file))
