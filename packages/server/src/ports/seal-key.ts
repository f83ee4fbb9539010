import { randomBytes } from "node:crypto"
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { damagedKey, type Refused } from "../store/refused.ts"

export type LoadedSealKey = { readonly kind: "loaded"; readonly key: Buffer } | Refused

/**
 * The key of the vault: `given` (base64, 32 bytes), else the one in `seal.key` in the folder, which is made with random
 * bytes at the first start and readable by its owner alone. Servers that share a database need the same one.
 */
export const loadSealKey = async ({
  given,
  folder,
}: {
  readonly given: string | undefined
  readonly folder: string
}): Promise<LoadedSealKey> => {
  if (given !== undefined) return keyOf(given, "GATEWRIGHT_SEAL_KEY")
  const path = join(folder, "seal.key")
  return keyOf((await textOf(path)) ?? (await makeKey(folder, path)), path)
}

const keyOf = (text: string, source: string): LoadedSealKey => {
  const key = Buffer.from(text.trim(), "base64")
  if (key.length === 32) return { kind: "loaded", key }
  return damagedKey(source)
}

/** Written whole under another name and linked: of two servers that start at once both use the first one's key. */
const makeKey = async (folder: string, path: string): Promise<string> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
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
