import { relative } from "node:path"
import { run } from "node:test"
import { root } from "../prepare/paths.mjs"
import { watchdog } from "./watchdog.mjs"

/**
 * Runs test files with node:test straight from the sources, each file in a process of its own. Prints a line for each
 * file, every failure in full, whatever the tests wrote, and the sum.
 *
 * @param {object} options
 * @param {string} options.name - of the stage
 * @param {readonly string[]} options.files
 * @param {number} options.concurrency - files at a time
 * @param {number} options.timeout - milliseconds for one test
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runTests({ name, files, concurrency, timeout }) {
  if (files.length === 0) return { passed: 0, failed: 0 }
  const started = performance.now()
  const silence = watchdog(3 * timeout)
  const events = run({
    files: [...files],
    concurrency,
    signal: silence.signal,
    // Forced exit: a socket that a test left open must not hold up the suite.
    execArgv: ["--conditions=source", `--test-timeout=${timeout}`, "--test-force-exit"],
  })
  let sum = { passed: 0, failed: 0, cancelled: 0, skipped: 0, todo: 0 }
  for await (const { type, data } of events) {
    silence.reset()
    if (type === "test:stdout" || type === "test:stderr") process.stdout.write(data.message)
    if (type === "test:fail") process.stdout.write(failure(data))
    if (type === "test:summary" && data.file) console.log(fileLine(data))
    if (type === "test:summary" && !data.file) sum = data.counts
  }
  silence.stop()
  const failed = sum.failed + sum.cancelled
  const rest = `${sum.skipped} skipped, ${sum.todo} to do (${seconds(performance.now() - started)})`
  console.log(`${name}: ${sum.passed} passed, ${failed} failed, ${rest}`)
  return { passed: sum.passed, failed }
}

/** @param {import("node:test").EventData.TestFail} data */
function failure({ name, file, line, details }) {
  const { error } = details
  // A suite fails because a test in it did, and that one is printed already.
  if ("failureType" in error && error.failureType === "subtestsFailed") return ""
  const cause = error.cause instanceof Error ? (error.cause.stack ?? "") : String(error.cause ?? error.message)
  const place = file ? `${relative(root, file)}:${line}` : ""
  const own = cause.replaceAll(/\n +at .*\(node:internal.*/g, "")
  return `\n  ✖ ${name}\n    ${place}\n${indent(own)}\n\n`
}

/** @param {import("node:test").EventData.TestSummary} data */
function fileLine({ file, counts, success, duration_ms }) {
  const tests = `${counts.tests} ${counts.tests === 1 ? "test" : "tests"}`
  return `${success ? "✔" : "✖"} ${relative(root, file ?? "")} · ${tests} · ${seconds(duration_ms)}`
}

/** @param {string} text */
const indent = (text) => text.replaceAll(/^/gm, "    ")

/** @param {number} milliseconds */
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`
