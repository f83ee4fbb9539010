import { z } from "zod"
import type { RetentionRule } from "./kept-backups.ts"
import type { TimeOfDay } from "./last-due.ts"

/** Where backups are, when they are made, and how many are kept. */
export interface BackupConfig {
  readonly folder: string
  /** Left out where none are made by the clock. */
  readonly at: TimeOfDay | undefined
  readonly keep: RetentionRule
}

/** `GATEWRIGHT_BACKUP_AT`: `02:00` by the local time of the server, or `off`, which is `false`. */
export const backupAt = z
  .string()
  .regex(/^(off|([01]\d|2[0-3]):[0-5]\d)$/, "must be a time of day such as 02:00, or off")
  .transform((text): TimeOfDay | false =>
    text === "off" ? false : { hour: Number(text.slice(0, 2)), minute: Number(text.slice(3)) },
  )

/** `GATEWRIGHT_BACKUP_KEEP`: `7,4,12` keeps seven daily, four weekly and twelve monthly backups. */
export const backupKeep = z
  .string()
  .regex(/^\d{1,4},\d{1,4},\d{1,4}$/, "must be three whole numbers: daily, weekly and monthly backups, such as 7,4,12")
  .transform((text): RetentionRule => {
    const [daily = 0, weekly = 0, monthly = 0] = text.split(",").map(Number)
    return { daily, weekly, monthly }
  })
