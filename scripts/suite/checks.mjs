import { commandOf } from "../prepare/paths.mjs"
import { runQuietly } from "../prepare/run.mjs"

/** Package, its command and arguments; the check passes when that exits with 0. */
const checks = {
  format: ["oxfmt", "oxfmt", "--check"],
  lint: ["oxlint", "oxlint"],
  types: ["typescript", "tsc", "-b"],
  unused: ["knip", "knip", "--no-progress"],
}

/**
 * Runs the chosen checks side by side and prints each as it ends, what it said only when it failed.
 *
 * @param {(stage: string) => boolean} chosen
 * @returns {Promise<{ passed: number, failed: number }>} one for each check
 */
export async function runChecks(chosen) {
  const running = Object.entries(checks).filter(([name]) => chosen(name))
  const results = await Promise.all(running.map(([name, words]) => runCheck(name, words)))
  const passed = results.filter((result) => result).length
  return { passed, failed: results.length - passed }
}

/**
 * @param {string} name
 * @param {readonly string[]} words
 */
async function runCheck(name, [from = name, command, ...args]) {
  const started = performance.now()
  const { code, output } = await runQuietly(process.execPath, [commandOf(from, command), ...args])
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  if (code !== 0) console.log(`\n${output.trim()}`)
  console.log(`${name}: ${code === 0 ? "passed" : "failed"} (${seconds} s)`)
  return code === 0
}
