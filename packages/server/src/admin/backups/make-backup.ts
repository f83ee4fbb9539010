import type { Services } from "../services.ts"
import { backupFolder, type BackupFile } from "./backup-folder.ts"
import { backupText } from "./backup-text.ts"
import { keptBackups } from "./kept-backups.ts"

/** Writes a backup of a tenant, removes those that the rule keeps no longer, and notes it in the audit log. */
export const makeBackup = async (
  { config, store, clock }: Pick<Services, "config" | "store" | "clock">,
  { tenant, by }: { readonly tenant: string; readonly by: string },
): Promise<BackupFile> => {
  const folder = backupFolder(config.backups.folder, tenant)
  const at = clock.now()
  const made = await store.transaction((tx) => folder.write({ at, text: backupText({ tenant, tx }) }))
  const times = await folder.times()
  const kept = keptBackups(times, { ...config.backups.keep, now: at })
  for (const time of times) if (!kept.has(time)) await folder.remove(time)
  const detail = JSON.stringify({ flows: made.flows, size: made.size })
  await store.audit.append({ tenant, by, action: "backup.made", subject: made.name, detail })
  return made
}

/** Notes in the audit log why a backup was not made, once for as long as the reason stays the same. */
export const noteFailure = async (
  error: unknown,
  { store, tenant, by }: { readonly store: Services["store"]; readonly tenant: string; readonly by: string },
): Promise<void> => {
  const message = error instanceof Error ? error.message : String(error)
  if ((await lastFailure({ store }, tenant)) === message) return
  const detail = JSON.stringify({ message })
  await store.audit.append({ tenant, by, action: "backup.failed", subject: tenant, detail })
}

/** Why the last backup of a tenant was not written; `undefined` where it was. */
export const lastFailure = async ({ store }: Pick<Services, "store">, tenant: string): Promise<string | undefined> => {
  const [last] = await store.audit.list({ tenant, action: "backup", limit: 1 })
  if (last?.action !== "backup.failed") return undefined
  const { message }: { message?: unknown } = JSON.parse(last.detail)
  return String(message)
}
