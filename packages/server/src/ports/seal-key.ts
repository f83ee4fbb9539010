import { randomBytes } from "node:crypto"
import { link, readFile, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { damagedKey, type Refused } from "../store/refused.ts"
import { makeFolder } from "./make-folder.ts"

/** The keys of the vault: the first one seals, all open. */
export type LoadedSealKeys = { readonly kind: "loaded"; readonly keys: readonly [Buffer, ...Buffer[]] } | Refused

/**
 * The keys of the vault, each 32 bytes in base64: `given`, separated by commas, else the lines of `seal.key` in the folder.
 * That file is made with one random key at the first start, and readable by its owner alone. Servers that share a
 * database need the same keys.
 */
export const loadSealKeys = async ({
  given,
  folder,
}: {
  readonly given: string | undefined
  readonly folder: string
}): Promise<LoadedSealKeys> => {
  if (given !== undefined) return keysOf(given.split(","), "GATEWRIGHT_SEAL_KEY")
  const path = join(folder, "seal.key")
  return keysOf(((await textOf(path)) ?? (await makeKey(folder, path))).trim().split("\n"), path)
}

const keysOf = (texts: readonly string[], source: string): LoadedSealKeys => {
  const [first, ...others] = texts.map((text) => Buffer.from(text.trim(), "base64"))
  if (first?.length !== 32 || others.some((key) => key.length !== 32)) return damagedKey(source)
  return { kind: "loaded", keys: [first, ...others] }
}

/** Written whole under another name and linked: of two servers that start at once both use the first one's key. */
const makeKey = async (folder: string, path: string): Promise<string> => {
  makeFolder(folder)
  const made = randomBytes(32).toString("base64")
  const draft = `${path}.${randomBytes(8).toString("hex")}`
  await writeFile(draft, `${made}\n`, { mode: 0o600, flush: true })
  try {
    await link(draft, path)
    return made
  } catch (error) {
    if (!isExisting(error)) throw error
    return readFile(path, "utf8")
  } finally {
    await rm(draft)
  }
}

const textOf = async (path: string): Promise<string | undefined> => {
  try {
    return await readFile(path, "utf8")
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined
    throw error
  }
}

const isExisting = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "EEXIST"
