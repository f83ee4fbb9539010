import type { FastifyInstance } from "fastify"
import { mount } from "../../http/mount.ts"
import { refuse } from "../../http/refusal.ts"
import type { Services } from "../services.ts"
import { backupFolder, type BackupFile } from "./backup-folder.ts"
import { getBackup, listBackups, makeBackup as makeBackupEndpoint, type Backup } from "./contract.ts"
import { keptBackups, type Kept } from "./kept-backups.ts"
import { lastFailure, makeBackup, noteFailure } from "./make-backup.ts"

/** Backups of a tenant: a bundle each, in a folder of the server. */
export const backupRoutes = (app: FastifyInstance, services: Services): void => {
  const { folder, at, keep } = services.config.backups

  mount(app, listBackups, async ({ params: { tenant } }) => {
    const files = await attempt(() => backupFolder(folder, tenant).list())
    if (files.kind === "failed") return refuse("backup.failed", `The backups can't be listed: ${files.error.message}.`)
    const kept = keptBackups(
      files.value.map((file) => file.at),
      { ...keep, now: services.clock.now() },
    )
    return {
      backups: files.value.map((file) => backupRow(file, kept)),
      schedule: at ? { at: timeText(at), ...keep, folder } : null,
      failure: (await lastFailure(services, tenant)) ?? null,
    }
  })

  mount(app, makeBackupEndpoint, async ({ params: { tenant }, caller }) => {
    const made = await attempt(() => makeBackup(services, { tenant, by: caller.name }))
    if (made.kind === "failed") {
      await noteFailure(made.error, { store: services.store, tenant, by: caller.name })
      return refuse("backup.failed", `The backup was not written: ${made.error.message}.`)
    }
    const times = await backupFolder(folder, tenant).times()
    return backupRow(made.value, keptBackups(times, { ...keep, now: services.clock.now() }))
  })

  mount(app, getBackup, async ({ params: { tenant, backup }, reply }) => {
    const file = await attempt(() => backupFolder(folder, tenant).read(backup))
    if (file.kind === "failed") return refuse("backup.failed", `The backup can't be read: ${file.error.message}.`)
    if (!file.value) return refuse("backup.not-found", `There is no backup ${backup} here.`)
    void reply
      .type("application/json; charset=utf-8")
      .header("content-disposition", `attachment; filename="${tenant}.${backup}"`)
    return file.value
  })
}

const backupRow = ({ name, at, size, flows }: BackupFile, kept: ReadonlyMap<number, readonly Kept[]>): Backup => ({
  name,
  at: new Date(at).toISOString(),
  size,
  flows,
  keptAs: [...(kept.get(at) ?? [])],
})

const timeText = ({ hour, minute }: { hour: number; minute: number }): string =>
  `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`

/** The disk may be full, or the folder somebody else's: that is for whoever asked, with the words of the operating system. */
const attempt = async <Value>(
  work: () => Promise<Value>,
): Promise<{ readonly kind: "done"; readonly value: Value } | { readonly kind: "failed"; readonly error: Error }> => {
  try {
    return { kind: "done", value: await work() }
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error
    return { kind: "failed", error }
  }
}
