import { mkdir, writeFile } from "node:fs/promises"
import { dirname } from "node:path"
import { failed } from "../../command-failure.ts"
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
      const code = error instanceof Error && "code" in error ? String(error.code) : "unknown"
      throw failed("cli.unwritable-file", `${path}: ${reasons[code] ?? `it can't be written (${code})`}.`)
    }
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  EROFS: "nothing can be written there",
  EISDIR: "that is a folder",
  ENOTDIR: "a part of the name is a file, not a folder",
  EEXIST: "a part of the name is a file, not a folder",
  ENOSPC: "the disk is full",
}
