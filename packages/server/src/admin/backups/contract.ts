import { z } from "zod"
import { defineEndpoint } from "../endpoint.ts"
import { tenantId } from "../tenants/contract.ts"

const inTenant = z.strictObject({ tenant: tenantId })
const backupName = z.string().regex(/^\d{4}-\d\d-\d\dT\d{6}Z\.bundle\.json$/, "must be the name of a backup")

const backup = z.object({
  name: z.string(),
  at: z.iso.datetime(),
  /** In bytes. */
  size: z.int(),
  flows: z.int(),
  /** Why the rule keeps it: the newest of a day, a week, a month. */
  keptAs: z.array(z.enum(["latest", "daily", "weekly", "monthly"])),
})
export type Backup = z.output<typeof backup>

export const listBackups = defineEndpoint({
  id: "listBackups",
  summary: "Backups of the tenant, newest first, and the rule that keeps them",
  method: "GET",
  path: "/api/tenants/{tenant}/backups",
  access: "flow:export",
  params: inTenant,
  answer: z.object({
    backups: z.array(backup),
    /** `null` where no backups are scheduled. */
    schedule: z
      .object({ at: z.string(), daily: z.int(), weekly: z.int(), monthly: z.int(), folder: z.string() })
      .nullable(),
    /** What went wrong the last time, for people. */
    failure: z.string().nullable(),
  }),
})

export const makeBackup = defineEndpoint({
  id: "makeBackup",
  summary: "Make a backup now",
  method: "POST",
  path: "/api/tenants/{tenant}/backups",
  access: "flow:export",
  params: inTenant,
  answer: backup,
  status: 201,
})

export const getBackup = defineEndpoint({
  id: "getBackup",
  summary: "A backup as the file that it is: a bundle",
  method: "GET",
  path: "/api/tenants/{tenant}/backups/{backup}",
  access: "flow:export",
  params: z.strictObject({ tenant: tenantId, backup: backupName }),
  answer: z.string(),
  answerIs: "file",
})
