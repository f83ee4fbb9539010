import assert from "node:assert/strict"
import { after, test } from "node:test"
import { setImmediate } from "node:timers/promises"
import type { Json } from "@gatewright/flow"
import { createSandbox } from "./create-sandbox.ts"

const sandbox = createSandbox({ workers: 2, timeoutMs: 2000 })
after(() => sandbox.close())

const run = (code: string, variables: Json = {}) => sandbox.run({ code, variables })

const messageOf = async (code: string) => {
  const result = await run(code)
  return result.kind === "failed" ? result.message : result
}

test("a script gets variables and leaves by an output with data", async () => {
  assert.deepEqual(await run('return exit("ok", { n: variables.a.b + 1 })', { a: { b: 1 } }), {
    kind: "left",
    output: "ok",
    data: { n: 2 },
  })
})

test("without data the data is null, and without return the last call of exit counts", async () => {
  assert.deepEqual(await run('exit("first", 1); exit("ok")'), { kind: "left", output: "ok", data: null })
})

test("a script may await", async () => {
  assert.deepEqual(await run('const x = await Promise.resolve(3); return exit("ok", x)'), {
    kind: "left",
    output: "ok",
    data: 3,
  })
})

test("a script that is not right is told with a sentence and the line", async () => {
  assert.equal(await messageOf("return 5"), 'The script ended without naming an output: exit("output", data).')
  assert.equal(await messageOf("return exit({})"), 'The script must name an output: exit("output", data).')
  assert.equal(await messageOf("\nlet a b"), "The script threw SyntaxError: expecting ';' (line 2).")
  assert.equal(
    await messageOf("\n\nnothing.here"),
    "The script threw ReferenceError: 'nothing' is not defined (line 3).",
  )
  assert.equal(await messageOf('throw "text"'), "The script threw something that is no error.")
  assert.equal(await messageOf("await new Promise(() => {})"), "The script waits for something that never comes.")
})

test("scripts run at the same time, and more than there are threads wait for their turn", async () => {
  const results = await Promise.all(Array.from({ length: 20 }, (_, n) => run('return exit("ok", variables.n)', { n })))
  assert.deepEqual(
    results.map((result) => result.kind === "left" && result.data),
    Array.from({ length: 20 }, (_, n) => n),
  )
})

test("a closed sandbox runs nothing, and what was running there ends", async () => {
  const closing = createSandbox({ workers: 1, timeoutMs: 60_000 })
  const running = closing.run({ code: "for (;;);", variables: {} })
  const waiting = closing.run({ code: 'exit("ok")', variables: {} })
  const last = closing.run({ code: 'exit("ok")', variables: {} })
  await setImmediate()
  await closing.close()
  assert.deepEqual(await running, { kind: "failed", message: "The sandbox was ended." })
  for (const other of [waiting, last]) {
    assert.deepEqual(await other, { kind: "failed", message: "The sandbox is closed." })
  }
})
