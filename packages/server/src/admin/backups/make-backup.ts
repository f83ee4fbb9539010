import type { Services } from "../services.ts"
import { backupFolder, type BackupFile } from "./backup-folder.ts"
import { backupText } from "./backup-text.ts"
import { keptBackups } from "./kept-backups.ts"

/**
 * Writes a backup of a tenant, removes those that the rule keeps no longer, and notes it in the audit log: also why it
 * failed, which it then throws.
 */
export const makeBackup = async (
  { config, store, clock }: Pick<Services, "config" | "store" | "clock">,
  { tenant, by }: { readonly tenant: string; readonly by: string },
): Promise<BackupFile> => {
  const folder = backupFolder(config.backups.folder, tenant)
  const note = (action: string, subject: string, detail: object) =>
    store.audit.append({ tenant, by, action, subject, detail: JSON.stringify(detail) })
  try {
    const made = await folder.write({
      at: clock.now(),
      text: await store.transaction((tx) => backupText({ tenant, tx })),
    })
    const times = await folder.times()
    const kept = keptBackups(times, config.backups.keep)
    for (const time of times) if (!kept.has(time)) await folder.remove(time)
    await note("backup.made", made.name, { flows: made.flows, size: made.size })
    return made
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    if ((await lastFailure({ store }, tenant)) !== message) await note("backup.failed", tenant, { message })
    throw error
  }
}

/** Why the last backup of a tenant was not written; `undefined` where it was. */
export const lastFailure = async (
  { store }: Pick<Services, "store">,
  tenant: string,
): Promise<string | undefined> => {
  const [last] = await store.audit.list({ tenant, action: "backup", limit: 1 })
  if (last?.action !== "backup.failed") return undefined
  const { message }: { message?: unknown } = JSON.parse(last.detail)
  return String(message)
}
