import { readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

/** Folder of the repository. */
export const root = fileURLToPath(new URL("../..", import.meta.url))

/** What the scripts fetch and remember; ignored by git, safe to delete. */
export const cache = join(root, ".cache")

/** The packages that tsc builds; each one's dist holds its JavaScript. */
export const compiledPackages = ["flow", "engine", "nodes", "server", "cli"]

/**
 * The script behind a command of an installed package, to be run with this very Node.
 *
 * @param {string} name - of the package
 * @param {string} [command] - when the package has several or is called otherwise
 */
export function commandOf(name, command = name) {
  const folder = join(root, "node_modules", name)
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))
  return join(folder, typeof bin === "string" ? bin : bin[command])
}
