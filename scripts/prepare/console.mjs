import { existsSync } from "node:fs"
import { join, relative } from "node:path"
import { root } from "./paths.mjs"
import { recall, remember, snapshot, unchanged } from "./snapshot.mjs"

const folder = "packages/console"
const own = [
  "package-lock.json",
  ...["index.html", "package.json", "public", "src", "vite.config.ts"].map((path) => `${folder}/${path}`),
]

/** Builds the console unless nothing that its last build read has changed since. */
export async function ensureConsole() {
  const last = recall("console", { foreign: [], files: {} })
  const inputs = [...own, ...last.foreign]
  const now = snapshot(inputs)
  if (existsSync(join(root, folder, "dist", "index.html")) && unchanged(last.files, now)) return

  console.log("Building the console")
  const foreign = (await build()).filter((path) => !path.startsWith(folder))
  // Of its own files the state from before the build, so that an edit during the build makes it stale again.
  remember("console", { foreign, files: { ...snapshot(foreign), ...now } })
}

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
  await build({ root: join(root, folder), logLevel: "warn", plugins: [recorder] })
  return [...modules]
    .filter((file) => file.startsWith(root) && !file.includes("node_modules") && existsSync(file))
    .map((file) => relative(root, file))
}
