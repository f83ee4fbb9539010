import { deepEqual, equal, ok } from "node:assert/strict"
import { test } from "node:test"
import { readFlowFile, writeFlow } from "@gatewright/flow"
import { bigFlow } from "@gatewright/flow/testing"
import { catalogue } from "@gatewright/nodes/definitions"
import { readFile } from "./read-file.ts"

const large = new TextEncoder().encode(writeFlow(bigFlow({ nodes: 1000 })))

test("a large file is read as a small one is, while others have their turn", async () => {
  let turns = 0
  const others = setInterval(() => (turns += 1), 1)
  const read = await readFile(large, { catalogue })
  clearInterval(others)
  equal(read.kind, "flows")
  deepEqual(read, readFlowFile(large))
  ok(turns > 1, `${turns} turns`)
})

test("what is wrong with a large file is told with its place", async () => {
  const cut = large.subarray(0, -100)
  const read = await readFile(cut, { catalogue })
  equal(read.kind, "refused")
  deepEqual(read, readFlowFile(cut))
})
