import { randomUUID } from "node:crypto"
import { mkdir, open, readdir, rename, rm, stat, utimes } from "node:fs/promises"
import { join } from "node:path"
import type { Readable } from "node:stream"
import { makeFolder } from "../../ports/make-folder.ts"
import { backupName, timeOfBackup } from "./backup-name.ts"
import { countFlows } from "./count-flows.ts"

export interface BackupFile {
  readonly name: string
  /** When it was made, in milliseconds since 1970, to the second. */
  readonly at: number
  /** In bytes. */
  readonly size: number
  readonly flows: number
}

/** The backups of one tenant on the disk. What is in there has been written whole. */
export interface BackupFolder {
  /** Newest first. */
  readonly list: () => Promise<readonly BackupFile[]>
  /** The times of the backups, newest first: without a look into them. */
  readonly times: () => Promise<readonly number[]>
  readonly write: (backup: { readonly at: number; readonly text: AsyncIterable<string> }) => Promise<BackupFile>
  /** The file, as a stream; `undefined` where there is none of that name. */
  readonly read: (name: string) => Promise<Readable | undefined>
  readonly remove: (time: number) => Promise<void>
  /** Runs `work` unless another server of the same folder is at it. */
  readonly alone: (work: () => Promise<void>) => Promise<void>
}

export const backupFolder = (root: string, tenant: string): BackupFolder => {
  const folder = join(root, tenant)

  const times: BackupFolder["times"] = async () =>
    (await namesIn(folder)).flatMap((name) => timeOfBackup(name) ?? []).toSorted((a, b) => b - a)

  /** `undefined` for one that the rule took away meanwhile. */
  const look = async (at: number): Promise<BackupFile | undefined> => {
    const name = backupName(at)
    return unlessGone(async () => {
      const { size, mtimeMs } = await stat(join(folder, name))
      return { name, at, size, flows: await countFlows(join(folder, name), { size, mtimeMs }) }
    })
  }

  return {
    times,
    list: async () => (await Promise.all((await times()).map(look))).filter((file) => file !== undefined),
    write: async ({ at, text }) => {
      makeFolder(folder)
      await removePartial(folder)
      const toTheSecond = Math.floor(at / 1000) * 1000
      await writeWhole(folder, { name: backupName(toTheSecond), text })
      const made = await look(toTheSecond)
      if (!made) throw new Error("a backup is gone right after it was written")
      return made
    },
    read: async (name) => {
      if (timeOfBackup(name) === undefined || !(await namesIn(folder)).includes(name)) return undefined
      const file = await unlessGone(() => open(join(folder, name)))
      return file?.createReadStream()
    },
    remove: (time) => rm(join(folder, backupName(time)), { force: true }),
    alone: async (work) => {
      const lock = join(folder, ".at-work")
      makeFolder(folder)
      if (!(await takeLock(lock))) return
      const sign = setInterval(() => void giveSign(lock), lockSign)
      try {
        await work()
      } finally {
        clearInterval(sign)
        await rm(lock, { recursive: true, force: true })
      }
    },
  }
}

/** A name that is there stands for a whole file, whenever the server or the machine stops. */
const writeWhole = async (
  folder: string,
  { name, text }: { name: string; text: AsyncIterable<string> },
): Promise<void> => {
  const partial = join(folder, `.${randomUUID()}${partialEnd}`)
  try {
    const file = await open(partial, "wx", 0o600)
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(partial, join(folder, name))
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

const partialEnd = ".partial"

/** Files that servers which died left behind: nobody writes one for an hour. */
const abandoned = 60 * 60 * 1000

const removePartial = async (folder: string): Promise<void> => {
  for (const name of await namesIn(folder)) {
    if (name.endsWith(partialEnd) && (await ageOf(join(folder, name))) > abandoned)
      await rm(join(folder, name), { force: true })
  }
}

/** Of files alone: a link that somebody put there leads to what is none of ours. */
const namesIn = async (folder: string): Promise<readonly string[]> =>
  ((await unlessGone(() => readdir(folder, { withFileTypes: true }))) ?? [])
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)

/** Whoever is at work says so once a minute; after five without a word it has died, and others need not wait longer. */
const lockSign = 60 * 1000
const deadLock = 5 * lockSign

const giveSign = (lock: string): Promise<void> => utimes(lock, new Date(), new Date()).catch(() => undefined)

/** A folder is made by one alone. One that a dead server left is taken away, and the next minute tries again. */
const takeLock = async (lock: string): Promise<boolean> => {
  try {
    await mkdir(lock)
    return true
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error
    if ((await ageOf(lock)) > deadLock) await rm(lock, { recursive: true, force: true })
    return false
  }
}

/** In milliseconds by the clock of the file system's machine, also where that went back; 0 for what is gone. */
const ageOf = async (path: string): Promise<number> => {
  const found = await unlessGone(() => stat(path))
  return found ? Math.abs(Date.now() - found.mtimeMs) : 0
}

const unlessGone = async <Value>(look: () => Promise<Value>): Promise<Value | undefined> => {
  try {
    return await look()
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined
    throw error
  }
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code
