import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "./paths.mjs"
import { npm } from "./run.mjs"
import { Stop } from "./stop.mjs"

/** Installs the packages of package-lock.json unless exactly those are installed already. */
export async function ensureDependencies() {
  if (installed()) return
  console.log("Installing the packages of package-lock.json")
  // Build tools are needed even where NODE_ENV=production would leave them out.
  if ((await npm(["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"])) !== 0)
    throw new Stop("The packages could not be installed: see npm's message above. It needs the npm registry, once.")
}

/**
 * @typedef {{ version?: string, link?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean }} Entry
 *   of a lock file
 */

/** npm writes what it installed into a lock file of its own, as its last act. */
function installed() {
  const record = join(root, "node_modules", ".package-lock.json")
  if (!existsSync(record)) return false
  const wanted = packagesOf(join(root, "package-lock.json"))
  const present = packagesOf(record)
  return (
    Object.entries(present).every(([path, entry]) => same(entry, wanted[path])) &&
    Object.entries(wanted).every(([path, entry]) => path in present || !isPackage(path) || mayBeMissing(entry))
  )
}

/** @type {(a: Entry, b: Entry | undefined) => boolean} */
const same = (a, b) => a.version === b?.version && a.link === b?.link

/** The rest are the workspaces themselves. @param {string} path */
const isPackage = (path) => path.includes("node_modules/")

/** Optional packages are for other platforms, optional peers for other uses. @param {Entry} entry */
const mayBeMissing = ({ optional, devOptional, peer }) => Boolean(optional || devOptional || peer)

/**
 * @param {string} file
 * @returns {Record<string, Entry>} by path
 */
const packagesOf = (file) => JSON.parse(readFileSync(file, "utf8")).packages
