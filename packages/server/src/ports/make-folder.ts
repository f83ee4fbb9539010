import { existsSync, mkdirSync, statSync } from "node:fs"
import { dirname, resolve } from "node:path"

/**
 * Makes a folder that only its owner can read, and those above it, where they are not there yet. Step by step, as
 * `recursive` of Node.js goes round for ever where a file system has no room for new folders (`/proc`).
 *
 * @throws the error of the operating system, for the folder that it can't make
 */
export const makeFolder = (folder: string): void => {
  const missing: string[] = []
  for (let at = resolve(folder); !existsSync(at); at = dirname(at)) missing.unshift(at)
  for (const each of missing) {
    try {
      mkdirSync(each, { mode: 0o700 })
    } catch (error) {
      // Somebody else made it meanwhile.
      if (!statSync(each, { throwIfNoEntry: false })?.isDirectory()) throw error
    }
  }
}
