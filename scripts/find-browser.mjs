import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { delimiter, join } from "node:path"
import { cache } from "./prepare/paths.mjs"

/** Where the copy that needs no root lies, see browser/fetch-chromium.mjs. */
export const fetchedBrowser = join(cache, "chromium", "chromium")

const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
const applications = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
]

/**
 * A Chromium that starts: the one that GATEWRIGHT_CHROMIUM names, else the system's, else the fetched copy. With
 * `GATEWRIGHT_CHROMIUM=fetch` only the fetched copy counts.
 *
 * @returns {string | undefined} path of the binary
 */
export function findBrowser() {
  const wish = process.env["GATEWRIGHT_CHROMIUM"]
  if (wish && wish !== "fetch") return wish
  const folders = (process.env["PATH"] ?? "").split(delimiter)
  const system = [...commands.flatMap((name) => folders.map((folder) => join(folder, name))), ...applications]
  return [...(wish === "fetch" ? [] : system), fetchedBrowser].find((path) => existsSync(path) && starts(path))
}

/**
 * Ubuntu's `chromium` is a stub that only asks for a snap.
 *
 * @param {string} path
 */
const starts = (path) => process.platform === "win32" || spawnSync(path, ["--version"]).status === 0
