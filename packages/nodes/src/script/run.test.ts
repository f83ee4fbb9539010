import assert from "node:assert/strict"
import { after, test } from "node:test"
import { memoryPorts } from "@gatewright/engine/testing"
import { Secret, type ValueObject } from "@gatewright/flow"
import { visitNode } from "../testing/visit-node.ts"
import { createSandbox } from "./sandbox/create-sandbox.ts"

const scripts = createSandbox({ workers: 1 })
after(() => scripts.close())

const run = (code: string, client: ValueObject = {}) =>
  visitNode(
    "server.script",
    { code, outputs: [{ id: "done" }], save: { variable: "result" } },
    { world: memoryPorts({ scripts }), client },
  )

test("a script reads variables, names an output and leaves data", async () => {
  const { left, variables } = await run('return exit("done", { twice: variables.client.n * 2 })', { n: 21 })
  assert.equal(left, "done")
  assert.deepEqual(variables["result"], { twice: 42 })
})

test("a script may leave as people know it from elsewhere", async () => {
  const { left, variables } = await run('return callback({ "output": "done", "data": [1] })')
  assert.deepEqual([left, variables["result"]], ["done", [1]])
})

test("secrets are not there for scripts, wherever they lie", async () => {
  const client = {
    password: new Secret("hunter2"),
    list: [new Secret("hunter2")],
    in: { x: new Secret("hunter2"), y: 1 },
  }
  const { variables } = await run('return exit("done", variables.client)', client)
  assert.deepEqual(variables["result"], { list: [null], in: { y: 1 } })
})

test("an output that the table does not have leaves by Failure", async () => {
  const { left, world, variables } = await run('return exit("elsewhere", 1)')
  assert.deepEqual([left, variables], ["failure", {}])
  assert.equal(
    world.logs.at(-1)?.message,
    'The script left by "elsewhere", which the Variable Output Table does not have.',
  )
})

test("a script may leave by Failure itself", async () => {
  assert.equal((await run('return exit("failure")')).left, "failure")
})

test("what a script throws is told to the author with its line, never to the person", async () => {
  const { left, said, world } = await run('const a = 1\nthrow new Error("secret detail")')
  assert.equal(left, "failure")
  assert.equal(said, "Something did not work here. Please try again later.")
  assert.equal(world.logs.at(-1)?.message, "The script threw Error: secret detail (line 2).")
})
