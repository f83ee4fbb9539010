import { chmod, mkdir, readFile, rename, stat, writeFile } from "node:fs/promises"
import { homedir } from "node:os"
import { dirname, join } from "node:path"
import { z } from "zod"
import { failed } from "../command-failure.ts"
import { jsonIn } from "../json-in.ts"

/** A server, a token and a tenant under one name, e.g. `production`. */
export interface Profile {
  readonly url: string
  readonly token: string
  readonly tenant?: string | undefined
}

/** The profiles of a person; `current` is the one that counts where none is named. */
export interface Profiles {
  readonly current?: string | undefined
  readonly profiles: Readonly<Record<string, Profile>>
}

const file = z.strictObject({
  current: z.string().optional(),
  profiles: z.record(z.string(), z.strictObject({ url: z.string(), token: z.string(), tenant: z.string().optional() })),
})

/** Where they are: `profiles.json` in the folder for settings of programs (XDG Base Directory; APPDATA on Windows). */
const profilesPath = (env: NodeJS.ProcessEnv): string =>
  join(
    env["XDG_CONFIG_HOME"] || env["APPDATA"] || join(env["HOME"] || homedir(), ".config"),
    "gatewright",
    "profiles.json",
  )

/**
 * Reads the profiles; none where there is no file.
 *
 * @throws CommandFailure when the file can't be read, is no such file, or other people of the machine can read it
 */
export const readProfiles = async (env: NodeJS.ProcessEnv): Promise<Profiles> => {
  const path = profilesPath(env)
  const found = await stat(path).catch(() => undefined)
  if (!found) return { profiles: {} }
  if (process.platform !== "win32" && (found.mode & 0o077) !== 0)
    throw failed(
      "cli.open-profiles",
      `Other people of this machine can read the tokens in ${path}. Run “chmod 600 ${path}”.`,
    )
  const text = await readFile(path, "utf8").catch(() => "")
  const read = file.safeParse(jsonIn(text))
  if (!read.success)
    throw failed(
      "cli.broken-profiles",
      `${path} can't be read as profiles. Correct it, or delete it and set them again.`,
    )
  return read.data
}

/** Writes the profiles, whole or not at all, readable by their owner alone. */
export const writeProfiles = async (env: NodeJS.ProcessEnv, profiles: Profiles): Promise<void> => {
  const path = profilesPath(env)
  const draft = `${path}.${process.pid}`
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await writeFile(draft, `${JSON.stringify(profiles, null, 2)}\n`, { mode: 0o600 })
    await chmod(draft, 0o600)
    await rename(draft, path)
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "unknown"
    throw failed("cli.unwritable-file", `${path}: it can't be written (${reason}).`)
  }
}
