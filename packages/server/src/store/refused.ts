import type { OpenedStore } from "./open-store.ts"
import type { StoreErrorCode } from "./errors.ts"

export const inUse = (folder: string, pid: string): OpenedStore =>
  refused(
    "store.in-use",
    `Another Gatewright uses ${folder} (process ${pid}). Stop it, or choose another folder with --data.`,
  )

export const newer = (place: string, unknown: readonly string[]): OpenedStore =>
  refused(
    "store.newer",
    `The data in ${place} was written by a newer version (${unknown.join(", ")}). Start that version: data is migrated forward only.`,
  )

export const unreachable = (place: string, error: unknown): OpenedStore =>
  refused("store.unreachable", `The data in ${place} can't be opened: ${reasonOf(error)}.`)

const refused = (code: StoreErrorCode, message: string): OpenedStore => ({
  kind: "refused",
  problem: { code, severity: "error", message },
})

/** Node puts the reasons of all tried addresses into one error without a message of its own. */
const reasonOf = (error: unknown): string => {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join("; ")
  return error instanceof Error ? error.message.replace(/\.$/, "") : String(error)
}
