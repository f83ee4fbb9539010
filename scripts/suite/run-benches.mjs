import { globSync } from "node:fs"
import { findBrowser } from "../find-browser.mjs"
import { root } from "../prepare/paths.mjs"
import { prepare } from "../prepare/prepare.mjs"
import { run } from "../prepare/run.mjs"

/**
 * Runs the benches one after the other, so that they do not disturb each other. What they import is read from source,
 * the servers that they start are the built ones.
 *
 * @param {readonly string[]} fragments - of paths; all when there are none
 */
export async function runBenches(fragments) {
  await prepare()
  process.env["GATEWRIGHT_CHROMIUM"] = findBrowser() ?? ""
  const asked = (/** @type {string} */ path) => fragments.length === 0 || fragments.some((part) => path.includes(part))
  for (const file of globSync("bench/*.ts", { cwd: root }).filter(asked).toSorted()) {
    console.log(`\n${file}`)
    const code = await run(process.execPath, ["--conditions=source", file])
    if (code !== 0) process.exitCode = code
  }
}
