import assert from "node:assert/strict"
import test from "node:test"
import { newFlow, writeFlow } from "@gatewright/flow"
import { clipOfFile } from "./clip-of-file.ts"

const file = writeFlow(newFlow({ id: "flow_a", category: "authentication", type: "login", name: "Tür" }))

test("a file that is dropped or pasted is read with every letter", async () => {
  const read = await clipOfFile(new Blob([file]))
  assert.equal("clip" in read && read.clip.flow.name, "Tür")
})

test("a file in another encoding is told, in place of losing its letters", async () => {
  const read = await clipOfFile(new Blob([Buffer.from(file, "latin1")]))
  assert.match("problem" in read ? read.problem.message : "", /byte FC at offset \d+ is not UTF-8/)
})
