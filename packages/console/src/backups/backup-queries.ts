import { readFlows } from "@gatewright/flow"
import { getBackup, listBackups } from "@gatewright/server/contract"
import { queryOptions } from "@tanstack/react-query"
import { call, callForFile } from "../app/api/call.ts"

/** The backups of a tenant, the schedule, and what went wrong the last time. */
export const backupsQuery = (tenant: string) =>
  queryOptions({
    queryKey: ["tenant", tenant, "backups"],
    queryFn: ({ signal }) => call(listBackups, { params: { tenant }, signal }),
  })

/** A backup as the file that it is, and what it holds. It never changes. */
export const backupQuery = (tenant: string, backup: string) =>
  queryOptions({
    queryKey: ["backup", tenant, backup],
    queryFn: async ({ signal }) => {
      const { content } = await callForFile(getBackup, { params: { tenant, backup }, signal })
      return { content, read: readFlows(new Uint8Array(await content.arrayBuffer())) }
    },
    staleTime: Infinity,
    gcTime: 60_000,
  })
