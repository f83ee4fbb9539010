import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { root } from "./paths.mjs"
import { prepare } from "./prepare.mjs"

/**
 * Becomes `gatewright start`: loaded into this process, so signals and the exit code need nobody to pass them on.
 *
 * @param {readonly string[]} args - of that command
 */
export async function serve(args) {
  await prepare()
  const main = join(root, "packages", "cli", "dist", "main.js")
  process.argv = [process.execPath, main, "start", ...args]
  await import(pathToFileURL(main).href)
}
