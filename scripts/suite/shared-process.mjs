import { deepEqual } from "node:assert/strict"
import { after, before, suite } from "node:test"
import { pathToFileURL } from "node:url"

/** How long a process whose tests are done may take to end by itself. */
const grace = 1000

/**
 * Runs test files one after the other in this process, each as a suite with hooks of its own. A file that leaves a process
 * that it shares other than it found it fails: what the next one meets must not depend on who went before.
 *
 * @param {readonly string[]} files - absolute paths
 */
export function shareProcess(files) {
  let left = files.length
  const done = () => {
    left -= 1
    // A socket that a test left open must not hold up the suite. Ending at once would lose what is not reported yet.
    if (left === 0) setTimeout(() => process.exit(), grace).unref()
  }
  for (const file of files) void suite(file, () => load(file, { done, alone: files.length === 1 }))
}

/**
 * @param {string} file
 * @param {{ done: () => void, alone: boolean }} options
 */
async function load(file, { done, alone }) {
  /** @type {unknown} */
  let found
  before(() => (found = stateOfProcess()))
  try {
    await import(pathToFileURL(file).href)
  } catch (error) {
    done()
    throw error
  }
  after(() => {
    done()
    if (!alone) deepEqual(stateOfProcess(), found, "The file changed its process and did not change it back")
  })
}

const { now } = Date
const { random } = Math
const { setTimeout: timeout, fetch } = globalThis

/** What all files of a process have in common, modules apart; no functions, which a failure could not carry. */
const stateOfProcess = () => ({
  folder: process.cwd(),
  environment: { ...process.env },
  exitCode: process.exitCode,
  globals: Object.getOwnPropertyNames(globalThis).toSorted(),
  replaced: [Date.now !== now, Math.random !== random, globalThis.setTimeout !== timeout, globalThis.fetch !== fetch],
})
