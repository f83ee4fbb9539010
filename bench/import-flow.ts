/**
 * How long does an import of a flow of 1,500 nodes and 4 MB take, against `JSON.parse` of the same bytes?
 *
 * Everything from the bytes of the file to what is written is measured, part by part and as a whole: reading (decoding,
 * strictness, schema), the checks, the plan and the digest. Writing the text that the database gets is measured apart. Memory
 * is measured in a process of its own: what is held when the document and the plan are at hand.
 */
import assert from "node:assert/strict"
import { execFileSync } from "node:child_process"
import { check, digestOf, newFlowId, planImport, readFlowFile, writeFlow, type ReadFlows } from "@gatewright/flow"
import { bigFlow } from "@gatewright/flow/testing"
import { catalogue } from "@gatewright/nodes/definitions"
import { rounds } from "./measuring/rounds.ts"
import { ratioText, spreadText } from "./measuring/spread.ts"

const text = writeFlow(bigFlow({ nodes: 1500 }))
const bytes = new TextEncoder().encode(text)
const megabytes = bytes.length / 1024 / 1024

const read = (): ReadFlows => {
  const result = readFlowFile(bytes)
  assert.ok(result.kind === "flows")
  return result
}

const planned = (result: ReadFlows) =>
  planImport({
    read: result,
    target: { category: "authentication", type: "login", preserveId: false, onConflict: "ask" },
    existing: { byId: new Map(), names: new Set() },
    newId: newFlowId,
  })

const imported = () => {
  const result = read()
  const problems = check(result.main, { catalogue })
  const { document } = planned(result)
  return { problems, document, digest: digestOf(document.flow) }
}

/** Bytes that the document and the plan hold, of a process that did nothing else. */
if (process.argv.includes("held")) {
  assert.ok(gc)
  gc()
  const before = process.memoryUsage().heapUsed
  const result = read()
  const plan = planned(result)
  gc()
  console.log(process.memoryUsage().heapUsed - before)
  process.exit(plan.kind === "create" ? 0 : 1)
}
const held = Number(
  execFileSync(process.execPath, ["--conditions=source", "--expose-gc", import.meta.filename, "held"]),
)

const goes = 5

/**
 * Milliseconds that one go had the processor: on a busy machine long work is interrupted and short work is not, so that
 * the clock on the wall would compare the two unfairly. Each go has an input of its own, that nobody looked at yet. What a
 * go gave is kept, so that no compiler can leave it out.
 */
const timed = <Input>(inputOf: () => Input, work: (input: Input) => unknown): number => {
  const inputs = Array.from({ length: goes }, inputOf)
  const start = process.threadCpuUsage()
  for (const input of inputs) kept = work(input)
  const { user, system } = process.threadCpuUsage(start)
  return (user + system) / 1000 / goes
}
let kept: unknown

const file = () => bytes
const figures = await rounds(9, async () => ({
  parse: timed(file, (input) => JSON.parse(new TextDecoder().decode(input))),
  read: timed(file, read),
  check: timed(read, ({ main }) => check(main, { catalogue })),
  plan: timed(read, planned),
  digest: timed(read, ({ main }) => digestOf(main.flow)),
  write: timed(read, ({ main }) => writeFlow(main)),
  whole: timed(file, imported),
}))
assert.ok(kept)

const of = (part: keyof (typeof figures)[number]): readonly number[] => figures.map((figure) => figure[part])
console.log(`a file of ${megabytes.toFixed(1)} MB; JSON.parse ${spreadText(of("parse"), "ms", 1)}`)
for (const part of ["check", "plan", "digest", "write"] as const) {
  console.log(`${part} ${spreadText(of(part), "ms", 1)} = ${ratioText(of(part), of("parse"))} JSON.parse`)
}
console.log(`read ${spreadText(of("read"), "ms", 1)} = ${ratioText(of("read"), of("parse"), 6)} JSON.parse`)
console.log(`import ${spreadText(of("whole"), "ms", 1)} = ${ratioText(of("whole"), of("parse"), 10)} JSON.parse`)
console.log(`held: ${(held / 1024 / 1024).toFixed(1)} MB = ${(held / bytes.length).toFixed(1)} × the file (aim: 5)`)
