import assert from "node:assert/strict"
import { after, test } from "node:test"
import type { Json } from "@gatewright/flow"
import { createSandbox } from "./create-sandbox.ts"

const sandbox = createSandbox({ workers: 1, timeoutMs: 500, memoryBytes: 16 * 1024 * 1024 })
after(() => sandbox.close())

const run = (code: string, variables: Json = {}) => sandbox.run({ code, variables })
const late = { kind: "failed", message: "The script took longer than 500 ms." }

/** The sandbox still does what it is there for. */
const stillWorks = async () => {
  assert.deepEqual(await run('return exit("ok", 1)'), { kind: "left", output: "ok", data: 1 })
}

test("a loop without an end is stopped, also one that catches everything, and one of promises", async () => {
  assert.deepEqual(await run("for (;;);"), late)
  assert.deepEqual(await run("for (;;) { try { for (;;); } catch {} }"), late)
  assert.deepEqual(await run("for (;;) await null"), late)
  await stillWorks()
})

test("a regular expression that backtracks for ever is stopped", async () => {
  assert.deepEqual(await run('return exit("ok", /^(a+)+$/.test("a".repeat(40) + "!"))'), late)
  await stillWorks()
})

test("a thread that a script holds on to inside the machine is ended and replaced", async () => {
  // No loop of the script: one call of the machine that looks at 2^53 places, where nothing can interrupt it.
  assert.deepEqual(await run('return exit("ok", [].indexOf.call({ length: 2 ** 53 - 1 }, 1))'), late)
  await stillWorks()
})

test("memory has an end: big buffers, growing lists, growing texts", async (context) => {
  // With time enough, also on a busy machine, so that it is the memory that ends.
  const patient = createSandbox({ workers: 1, timeoutMs: 20_000, memoryBytes: 16 * 1024 * 1024 })
  context.after(() => patient.close())
  const tooMuch = "The script needed more memory than it may have."
  for (const code of ["new ArrayBuffer(1e9)", "return exit('ok', new Array(1e8).fill(1).length)"]) {
    assert.deepEqual(await patient.run({ code, variables: {} }), { kind: "failed", message: tooMuch })
  }
  for (const code of ["const a = []; for (;;) a.push(new Array(1000).fill(1))", "let s = 'a'; for (;;) s += s"]) {
    assert.equal((await run(code)).kind, "failed")
  }
  await stillWorks()
})

test("a recursion without an end is an error of the script", async () => {
  const result = await run("const f = () => f() + 1; f()")
  assert.deepEqual(result, { kind: "failed", message: "The script threw InternalError: stack overflow (line 1)." })
  await stillWorks()
})

test("nothing of the host is there", async () => {
  const names = ["process", "require", "fetch", "console", "setTimeout", "Buffer", "WebAssembly", "std", "os", "module"]
  const result = await run(`return exit("ok", ${JSON.stringify(names)}.filter((name) => name in globalThis))`)
  assert.deepEqual(result, { kind: "left", output: "ok", data: [] })
  assert.equal((await run('await import("node:fs")')).kind, "failed")
})

test("the constructors that a script reaches are those of its own machine", async () => {
  const code = `
    const found = [exit, callback, variables, Error].map((it) => it.constructor.constructor("return typeof process")())
    return exit("ok", found)`
  assert.deepEqual(await run(code), { kind: "left", output: "ok", data: Array(4).fill("undefined") })
})

test("what a script does to prototypes ends with it, and reaches neither host nor next script", async () => {
  await run('Object.prototype.polluted = 1; Array.prototype.map = () => "x"; return exit("ok", {})')
  await run('variables.__proto__.polluted = 1; return exit("ok", JSON.parse(\'{"__proto__":{"polluted":1}}\'))')
  assert.equal(({} as Record<string, unknown>)["polluted"], undefined)
  const next = await run('return exit("ok", [1].map((n) => [n, {}.polluted === undefined]))')
  assert.deepEqual(next, { kind: "left", output: "ok", data: [[1, true]] })
})

test("a result that names the host's prototype, or is nested too deep, is refused", async () => {
  const message = "The data that the script left can't be read as JSON, or is nested too deep."
  const proto = 'return exit("ok", JSON.parse(\'{"__proto__":{"admin":true}}\'))'
  const deep = 'let d = {}; for (let i = 0; i < 100; i++) d = { d }; return exit("ok", d)'
  for (const code of [proto, deep]) assert.deepEqual(await run(code), { kind: "failed", message })
})

test("the size of a result has an end, whatever the script says about lengths", async () => {
  const message = "The script left more than 262144 characters of data."
  assert.deepEqual(await run('return exit("ok", "x".repeat(300000))'), { kind: "failed", message })
  const tricks = 'Object.defineProperty(String.prototype, "length", { get: () => 1 });'
  assert.deepEqual(await run(`${tricks} return exit("ok", "x".repeat(300000))`), { kind: "failed", message })
})

test("a script that replaces what its frame uses harms itself alone", async () => {
  for (const code of [
    'Promise.prototype.then = () => "not json"; return exit("ok")',
    'Promise.prototype.then = () => Promise.resolve("not json"); return exit("ok")',
    "const e = new Error(); Object.defineProperty(e, 'message', { get() { for (;;); } }); throw e",
    "} ; while (1) ; {",
    "})(); throw 1; (async function () {",
  ]) {
    assert.equal((await run(code)).kind, "failed", code)
    await stillWorks()
  }
})

test("variables of one run are not there for the next", async () => {
  await run('globalThis.kept = variables; return exit("ok")', { token: "t" })
  assert.deepEqual(await run('return exit("ok", typeof kept)'), { kind: "left", output: "ok", data: "undefined" })
})
