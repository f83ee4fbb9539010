import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after } from "node:test"

const folders: string[] = []

// Here, and not where a folder is asked for: in a hook, `after` would be the end of that hook.
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

/** A new folder that goes when the test file is over. */
export const temporaryFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), "gatewright-cli-"))
  folders.push(folder)
  return folder
}
