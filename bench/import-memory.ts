/**
 * How much memory does an import of a flow of 1,500 nodes and 4 MB take at its peak, against the size of the file?
 *
 * A process of its own imports the file once: it reads, plans, checks and writes the canonical text. Its peak is compared
 * with that of a process that loads the same code and the file, and with one that does `JSON.parse` alone. What V8 has
 * not collected yet counts in, so the same is measured with the heap held small.
 */
import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { check, digestOf, newFlowId, planImport, readFlowFile, writeFlow } from "@gatewright/flow"
import { bigFlow } from "@gatewright/flow/testing"
import { catalogue } from "@gatewright/nodes/definitions"
import { rounds } from "./measuring/rounds.ts"
import { ratioText, spreadText } from "./measuring/spread.ts"

const importOnce = (bytes: Uint8Array): string => {
  const read = readFlowFile(bytes)
  if (read.kind === "refused") throw new Error(read.problems[0]?.message)
  const { document } = planImport({
    read,
    target: { preserveId: true, onConflict: "ask" },
    existing: { byId: new Map(), names: new Set() },
    newId: newFlowId,
  })
  check(document, { catalogue })
  return digestOf(document.flow) + writeFlow(document)
}

const deeds = {
  idle: () => undefined,
  parse: (bytes: Buffer): unknown => JSON.parse(bytes.toString()),
  import: importOnce,
}
type Deed = keyof typeof deeds

const [, , deed, given] = process.argv
if (given !== undefined && (deed === "idle" || deed === "parse" || deed === "import")) {
  const kept = deeds[deed](readFileSync(given))
  console.log(process.resourceUsage().maxRSS * (kept === null ? 0 : 1024))
  process.exit()
}

const folder = mkdtempSync(join(tmpdir(), "gatewright-bench-"))
const file = join(folder, "big.flow.json")
writeFileSync(file, writeFlow(bigFlow({ nodes: 1500 })))
const size = readFileSync(file).length

/** Bytes of memory that a process had at most. */
const peak = (what: Deed, ...flags: readonly string[]): number =>
  Number(execFileSync(process.execPath, ["--conditions=source", ...flags, import.meta.filename, what, file]))
const small = ["--max-semi-space-size=1", "--max-old-space-size=80"]

const measured = await rounds(5, async () => ({
  parse: peak("parse") - peak("idle"),
  import: peak("import") - peak("idle"),
  small: peak("import", ...small) - peak("idle", ...small),
}))
const sizes = measured.map(() => size)
for (const [what, name] of [
  ["parse", "JSON.parse"],
  ["import", "import"],
  ["small", "import, heap held small"],
] as const) {
  const bytes = measured.map((round) => round[what])
  const shown = spreadText(
    bytes.map((one) => one / 1e6),
    "MB",
  )
  console.log(`${name}: ${shown} beyond an idle process = ${ratioText(bytes, sizes)} the file`)
}
rmSync(folder, { recursive: true, force: true })
