import { mkdir, rename, rm, writeFile } from "node:fs/promises"
import { dirname } from "node:path"
import { failed } from "../command-failure.ts"

/**
 * Writes a file, whole or not at all: what was there stays until the new one is complete.
 *
 * @throws CommandFailure when it can't be written
 */
export const writeWhole = async (path: string, content: string | Uint8Array): Promise<void> => {
  const draft = `${path}.${process.pid}.part`
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(draft, content, { flush: true })
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw failed("cli.unwritable-file", `${path}: ${whyNotWritten(error)}.`)
  }
}

/** Why a file could not be written, in words. */
const whyNotWritten = (error: unknown): string => {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown"
  return reasons[code] ?? `it can't be written (${code})`
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
