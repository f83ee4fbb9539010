import { mkdir, writeFile } from "node:fs/promises"
import { dirname } from "node:path"
import { failed } from "../../command-failure.ts"
import { whyNotWritten } from "../../files/write-whole.ts"
import type { PlacedFile } from "./place-files.ts"

/**
 * Writes files over those that are there, and makes the folders that are not.
 *
 * @throws CommandFailure at the first that can't be written
 */
export const writeFiles = async (files: readonly PlacedFile[]): Promise<void> => {
  for (const { path, flow } of files) {
    try {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, flow.bytes)
    } catch (error) {
      throw failed("cli.unwritable-file", `${path}: ${whyNotWritten(error)}.`)
    }
  }
}
