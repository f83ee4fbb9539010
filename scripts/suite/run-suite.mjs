import { globSync } from "node:fs"
import { availableParallelism } from "node:os"
import { ensureBrowser } from "../browser/ensure-browser.mjs"
import { ensureDependencies } from "../prepare/dependencies.mjs"
import { root } from "../prepare/paths.mjs"
import { prepare } from "../prepare/prepare.mjs"
import { Stop } from "../prepare/stop.mjs"
import { batchesOf } from "./batches.mjs"
import { runChecks } from "./checks.mjs"
import { runTests } from "./run-tests.mjs"
import { select } from "./select.mjs"

const unitTests = ["packages/*/src/**/*.test.ts", "scripts/**/*.test.mjs", "tests/**/*.test.ts", "bench/**/*.test.ts"]
const endToEndTests = ["e2e/**/*.test.ts"]

/**
 * Runs the suite or a part of it. The last line printed is `N passed, N failed`: every test, and one for each check.
 *
 * @param {readonly string[]} words - see {@link select}
 */
export async function runSuite(words) {
  const selection = select(words)
  await ensureDependencies()

  const results = [await runChecks(selection.has)]
  if (selection.has("unit")) results.push(await runUnitTests(selection))
  if (selection.has("e2e")) results.push(await runEndToEndTests(selection))

  if (selection.skipped.length > 0) console.log(`Not run, as asked: ${selection.skipped.join(", ")}`)
  if (selection.fragments.length > 0) console.log(`Only test files that match: ${selection.fragments.join(", ")}`)
  const [passed, failed] = [sum(results.map((r) => r.passed)), sum(results.map((r) => r.failed))]
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed > 0 || passed === 0 ? 1 : 0)
}

/** @param {ReturnType<typeof select>} selection */
function runUnitTests(selection) {
  const files = found(unitTests, selection)
  return runTests({ name: "unit", batches: batchesOf(files), concurrency: availableParallelism(), timeout: 60_000 })
}

/**
 * These start built servers and a browser. When one of them can't be had, the stage counts as one failure.
 *
 * @param {ReturnType<typeof select>} selection
 */
async function runEndToEndTests(selection) {
  const files = found(endToEndTests, selection)
  if (files.length === 0) return { passed: 0, failed: 0 }
  try {
    await prepare()
    process.env["GATEWRIGHT_CHROMIUM"] = await ensureBrowser()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    console.log(`e2e: failed before the first test: ${error.message}`)
    return { passed: 0, failed: 1 }
  }
  // A test waits for its browser most of the time, so that one for each processor keeps them busy.
  const batches = files.map((file) => [file])
  return runTests({ name: "e2e", batches, concurrency: availableParallelism(), timeout: 120_000 })
}

/**
 * @param {readonly string[]} patterns
 * @param {ReturnType<typeof select>} selection
 */
const found = (patterns, { matches }) => globSync(patterns, { cwd: root }).filter(matches).toSorted()

/** @param {readonly number[]} numbers */
const sum = (numbers) => numbers.reduce((a, b) => a + b, 0)
