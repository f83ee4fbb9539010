import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, test } from "node:test"

const folder = mkdtempSync(join(tmpdir(), "gatewright-run-tests-"))
after(() => rmSync(folder, { recursive: true }))

const prelude = 'import { test } from "node:test"; import assert from "node:assert/strict";'

test("every test counts once, as passed or failed", () => {
  const { result, output } = run({
    good: 'test("one", () => {}); test("two", () => {})',
    bad: 'test("three", () => assert.equal(1, 2)); test("four", () => {})',
  })
  assert.deepEqual(result, { passed: 3, failed: 1 })
  assert.match(output, /✖ three\n.*bad\.test\.mjs:1\n/)
})

test("a file that can't be loaded is a failure, and says why", () => {
  const { result, output } = run({ broken: 'throw new Error("no such thing")' })
  assert.deepEqual(result, { passed: 0, failed: 1 })
  assert.match(output, /no such thing/)
})

test("a skipped test is neither passed nor failed, and is mentioned", () => {
  const { result, output } = run({ skips: 'test.skip("later", () => {})' })
  assert.deepEqual(result, { passed: 0, failed: 0 })
  assert.match(output, /1 skipped/)
})

test("a test that waits for ever fails", () => {
  const { result } = run({ waits: 'setInterval(() => {}, 10); test("waits", () => new Promise(() => {}))' })
  assert.deepEqual(result, { passed: 0, failed: 1 })
})

test("a test that never gives its thread back fails", () => {
  const { result } = run({ spins: 'test("spins", () => { for (;;); })' })
  assert.deepEqual(result, { passed: 0, failed: 1 })
})

test("a handle that a test left open does not hold up the run", () => {
  const { result } = run({ leaks: 'setInterval(() => {}, 10); test("leaks", () => {})' })
  assert.deepEqual(result, { passed: 1, failed: 0 })
})

test("files of a batch share a process, each with hooks of its own, and count as files do", () => {
  const { result, output } = runTogether({
    first:
      'import { beforeEach } from "node:test"; beforeEach(() => (globalThis.x = 1)); test("one", () => delete globalThis.x)',
    second: 'test("two", () => assert.equal(globalThis.x, undefined)); test("three", () => assert.equal(1, 2))',
    broken: 'throw new Error("no such thing")',
  })
  assert.deepEqual(result, { passed: 2, failed: 2 })
  assert.match(output, /✔ .*first\.test\.mjs · 1 test · /)
  assert.match(output, /✖ .*second\.test\.mjs · 2 tests · /)
  assert.match(output, /✖ .*broken\.test\.mjs\n(?:.*\n)+?.*no such thing/)
})

test("a file of a batch that leaves its process changed fails", () => {
  const changes = {
    folder: 'process.chdir("/")',
    environment: 'process.env["X"] = "1"',
    globals: "globalThis.x = 1",
    clock: "Date.now = () => 0",
  }
  for (const [name, change] of Object.entries(changes)) {
    const { result, output } = runTogether({
      [name]: `test("one", () => { ${change} })`,
      other: 'test("two", () => {})',
    })
    assert.deepEqual(result, { passed: 2, failed: 1 }, name)
    assert.match(output, /changed its process/)
  }
})

test("a test of a batch that waits for ever fails, and the next file runs", () => {
  const { result } = runTogether({
    waits: 'setInterval(() => {}, 10); test("waits", () => new Promise(() => {}))',
    other: 'test("two", () => {})',
  })
  assert.deepEqual(result, { passed: 1, failed: 1 })
})

test("files that a process did not come to count as failures", () => {
  const { result, output } = runTogether({
    ends: 'test("ends", () => process.kill(process.pid, "SIGKILL"))',
    next: 'test("two", () => {})',
    last: 'test("three", () => {})',
  })
  assert.deepEqual(result, { passed: 0, failed: 3 })
  assert.match(output, /last\.test\.mjs · did not run to its end/)
})

/** @param {Record<string, string>} sources */
const runTogether = (sources) => run(sources, { together: true })

/**
 * Runs test files in a process of their own, because node:test does not run within a test.
 *
 * @param {Record<string, string>} sources - by name
 */
function run(sources, { together = false } = {}) {
  const files = Object.entries(sources).map(([name, source]) => {
    const file = join(folder, `${name}.test.mjs`)
    writeFileSync(file, `${prelude} ${source}`)
    return file
  })
  const batches = together ? [files] : files.map((file) => [file])
  const script = join(folder, "run.mjs")
  const runner = `
    import { runTests } from ${JSON.stringify(new URL("./run-tests.mjs", import.meta.url).href)}
    const result = await runTests({ name: "x", batches: ${JSON.stringify(batches)}, concurrency: 2, timeout: 400 })
    console.log(JSON.stringify(result))`
  writeFileSync(script, runner)
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const { stdout, stderr } = spawnSync(process.execPath, [script], { encoding: "utf8", env })
  if (stderr) console.error(stderr)
  const result = JSON.parse(stdout.trim().split("\n").at(-1) ?? "")
  return { result, output: stdout }
}
