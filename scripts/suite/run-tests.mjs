import { join, relative, resolve } from "node:path"
import { run } from "node:test"
import { cache, root } from "../prepare/paths.mjs"
import { writeBatches } from "./batches.mjs"
import { watchdog } from "./watchdog.mjs"

/**
 * Runs test files with node:test straight from the sources, the files of a batch in one process. Prints a line for each
 * file, every failure in full, whatever the tests wrote, and the sum.
 *
 * @param {object} options
 * @param {string} options.name - of the stage
 * @param {readonly (readonly string[])[]} options.batches - of test files
 * @param {number} options.concurrency - files at a time
 * @param {number} options.timeout - milliseconds for one test
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runTests({ name, batches, concurrency, timeout }) {
  if (batches.length === 0) return { passed: 0, failed: 0 }
  const started = performance.now()
  const silence = watchdog(3 * timeout)
  // What a process compiled, and stripped of its types, the next one takes from there.
  process.env["NODE_COMPILE_CACHE"] ??= join(cache, "compiled")
  const { entries, remove } = writeBatches(batches)
  const events = run({
    files: entries,
    concurrency,
    signal: silence.signal,
    execArgv: ["--conditions=source", `--test-timeout=${timeout}`],
  })
  const missing = new Set(batches.flat().map((file) => resolve(root, file)))
  let sum = { passed: 0, failed: 0, cancelled: 0, skipped: 0, todo: 0 }
  let broken = 0
  let died = 0
  let tests = 0
  for await (const { type, data } of events) {
    silence.reset()
    if (type === "test:stdout" || type === "test:stderr") process.stdout.write(data.message)
    if (type === "test:summary" && !data.file) sum = data.counts
    if (type !== "test:pass" && type !== "test:fail") continue
    const { name: file, details, nesting } = data
    const isSuite = details.type === "suite"
    if (type === "test:fail") process.stdout.write(failure(data))
    // The sum counts no suites. One that fails by itself is a file that can't be loaded, or that leaves something behind.
    if (type === "test:fail" && isSuite && !failedInside(data)) broken += 1
    if (!isSuite) tests += 1
    if (nesting > 0) continue
    if (!isSuite) died += 1
    if (missing.delete(file))
      console.log(fileLine({ file, tests, success: type === "test:pass", duration: details.duration_ms }))
    tests = 0
  }
  silence.stop()
  remove()
  for (const file of missing) console.log(`✖ ${relative(root, file)} · did not run to its end`)
  // A process that ended early counts as its files that did not run.
  const failed = sum.failed + sum.cancelled - died + Math.max(died, missing.size) + broken
  const rest = `${sum.skipped} skipped, ${sum.todo} to do (${seconds(performance.now() - started)})`
  console.log(`${name}: ${sum.passed} passed, ${failed} failed, ${rest}`)
  return { passed: sum.passed, failed }
}

/** @param {import("node:test").EventData.TestFail} data */
function failure(data) {
  // The test that made it fail is printed already.
  if (failedInside(data)) return ""
  const { error } = data.details
  const cause = error.cause instanceof Error ? (error.cause.stack ?? "") : String(error.cause ?? error.message)
  const place = data.file ? `${relative(root, data.file)}:${data.line}` : ""
  const own = cause.replaceAll(/\n +at .*\(node:internal.*/g, "")
  return `\n  ✖ ${data.name}\n    ${place}\n${indent(own)}\n\n`
}

/**
 * Whether a suite fails because a test in it did.
 *
 * @param {import("node:test").EventData.TestFail} data
 */
const failedInside = ({ details: { error } }) => "failureType" in error && error.failureType === "subtestsFailed"

/** @param {{ file: string, tests: number, success: boolean, duration: number }} result */
function fileLine({ file, tests, success, duration }) {
  return `${success ? "✔" : "✖"} ${relative(root, file)} · ${tests} ${tests === 1 ? "test" : "tests"} · ${seconds(duration)}`
}

/** @param {string} text */
const indent = (text) => text.replaceAll(/^/gm, "    ")

/** @param {number} milliseconds */
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`
