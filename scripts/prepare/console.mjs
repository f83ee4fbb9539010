import { existsSync } from "node:fs"
import { join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { root } from "./paths.mjs"
import { run } from "./run.mjs"
import { recall, remember, snapshot, unchanged } from "./snapshot.mjs"
import { Stop } from "./stop.mjs"

const folder = "packages/console"
const own = [
  "package-lock.json",
  ...["index.html", "package.json", "public", "src", "vite.config.ts", "flow-page.ts"].map(
    (path) => `${folder}/${path}`,
  ),
]

/**
 * Builds the console unless nothing that its last build read has changed since.
 *
 * @throws Stop when it does not build
 */
export async function ensureConsole() {
  const last = recalled()
  if (existsSync(join(root, folder, "dist", "index.html")) && unchanged(last.files, snapshot(inputsOf(last)))) return

  console.log("Building the console")
  // In a process of its own: the server that starts next shall not keep the bundler's memory.
  const builder = fileURLToPath(new URL("./build-console.mjs", import.meta.url))
  if ((await run(process.execPath, [builder])) !== 0)
    throw new Stop("The console does not build: see the messages above.")
}

/** Builds the console and remembers what went into it. */
export async function buildConsole() {
  const now = snapshot(inputsOf(recalled()))
  const foreign = (await build()).filter((path) => !path.startsWith(folder))
  // Of its own files the state from before the build, so that an edit during the build makes it stale again.
  remember("console", { foreign, files: { ...snapshot(foreign), ...now } })
}

/** @returns {{ foreign: string[], files: import("./snapshot.mjs").Snapshot }} what the last build read */
const recalled = () => recall("console", { foreign: [], files: {} })

/** @param {{ foreign: string[] }} last */
const inputsOf = ({ foreign }) => [...own, ...foreign]

/** @returns {Promise<string[]>} paths of the sources that went into it, those of other packages among them */
async function build() {
  /** @type {Set<string>} */
  const modules = new Set()
  const recorder = {
    name: "gatewright:inputs",
    /** @this {{ getModuleIds(): Iterable<string> }} */
    buildEnd() {
      for (const id of this.getModuleIds()) modules.add(id.replace(/\?.*/, ""))
    },
  }
  const { build } = await import("vite")
  // Whoever starts a server can't act on warnings; `npx vite build packages/console` tells them.
  await build({ root: join(root, folder), logLevel: "error", plugins: [recorder] })
  return [...modules]
    .filter((file) => file.startsWith(root) && !file.includes("node_modules") && existsSync(file))
    .map((file) => relative(root, file))
}
