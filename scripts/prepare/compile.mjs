import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs"
import { dirname, join, sep } from "node:path"
import { commandOf, compiledPackages, root } from "./paths.mjs"
import { run } from "./run.mjs"
import { recall, remember, snapshot, unchanged } from "./snapshot.mjs"
import { Stop } from "./stop.mjs"

const inputs = [
  "package-lock.json",
  "tsconfig.base.json",
  "tsconfig.build.json",
  ...compiledPackages.flatMap((name) =>
    ["src", "package.json", "tsconfig.json"].map((path) => `packages/${name}/${path}`),
  ),
]

/** Brings the dist folders of the packages up to date with their sources. */
export async function ensureCompiled() {
  const before = recall("packages", {})
  const now = snapshot(inputs)
  if (unchanged(before, now) && compiledPackages.every((name) => existsSync(folderOf(name, "dist")))) return

  console.log("Compiling the packages")
  // tsc leaves the output of a deleted source behind.
  if (Object.keys(before).some((file) => !(file in now)))
    for (const name of compiledPackages) rmSync(folderOf(name, "dist"), { recursive: true, force: true })
  if ((await run(process.execPath, [commandOf("typescript", "tsc"), "-b", "tsconfig.build.json"])) !== 0)
    throw new Stop("The packages do not compile: see the messages above.")
  for (const name of compiledPackages) copyAssets(folderOf(name, "src"), folderOf(name, "dist"))
  remember("packages", now)
}

/**
 * What a source reads at run time with `new URL("./help.md", import.meta.url)` has to stand beside its output too.
 *
 * @param {string} from
 * @param {string} to
 */
function copyAssets(from, to) {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || /\.tsx?$/.test(entry.name) || entry.parentPath.split(sep).includes("testing")) continue
    const source = join(entry.parentPath, entry.name)
    const target = to + source.slice(from.length)
    mkdirSync(dirname(target), { recursive: true })
    copyFileSync(source, target)
  }
}

/**
 * @param {string} name
 * @param {"src" | "dist"} folder
 */
const folderOf = (name, folder) => join(root, "packages", name, folder)
