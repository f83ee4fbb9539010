import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { isDeepStrictEqual } from "node:util"
import { cache, root } from "./paths.mjs"

/**
 * What tells whether files changed without reading them: size and time of change, by path.
 *
 * @typedef {Record<string, string>} Snapshot
 */

/**
 * @param {readonly string[]} paths - files and folders, relative to the repository; missing ones count as such
 * @returns {Snapshot}
 */
export function snapshot(paths) {
  const files = paths.flatMap((path) => filesIn(join(root, path)))
  return Object.fromEntries(files.map((file) => [relative(root, file), mark(file)]))
}

/** @type {(a: Snapshot, b: Snapshot) => boolean} */
export const unchanged = isDeepStrictEqual

/**
 * What was remembered under a name; nothing on a fresh checkout.
 *
 * @template T
 * @param {string} name
 * @param {T} otherwise
 * @returns {T}
 */
export function recall(name, otherwise) {
  try {
    return JSON.parse(readFileSync(placeOf(name), "utf8"))
  } catch {
    return otherwise
  }
}

/**
 * @param {string} name
 * @param {unknown} value
 */
export function remember(name, value) {
  mkdirSync(dirname(placeOf(name)), { recursive: true })
  writeFileSync(placeOf(name), JSON.stringify(value))
}

/** @param {string} path */
function filesIn(path) {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** @param {string} file */
function mark(file) {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat ? `${stat.size} ${stat.mtimeMs}` : "missing"
}

/** @param {string} name */
const placeOf = (name) => join(cache, "built", `${name}.json`)
