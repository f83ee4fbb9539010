import type { Problem } from "@gatewright/flow"
import { storeErrors, type StoreErrorCode } from "./errors.ts"

/** Why the data can't be used: what happened, and what to do. */
export interface Refused {
  readonly kind: "refused"
  readonly problem: Problem
}

export const inUse = (folder: string, pid: string): Refused =>
  refused("store.in-use", `Another Gatewright uses ${folder} (process ${pid}).`)

export const newer = (place: string, unknown: readonly string[]): Refused =>
  refused("store.newer", `The data in ${place} was written by a newer version (${unknown.join(", ")}).`)

export const unreachable = (place: string, error: unknown): Refused =>
  refused("store.unreachable", `The data in ${place} can't be opened: ${reasonOf(error)}.`)

export const damagedKey = (source: string): Refused =>
  refused("store.seal-key", `${source} does not hold 32 bytes in base64, or several keys of that size.`)

const refused = (code: StoreErrorCode, happened: string): Refused => ({
  kind: "refused",
  problem: { code, severity: "error", message: `${happened} ${storeErrors[code].help}` },
})

/** Node puts the reasons of all tried addresses into one error without a message of its own. */
const reasonOf = (error: unknown): string => {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join("; ")
  if (!(error instanceof Error)) return String(error)
  const message = error.message.replace(/\.$/, "")
  return error.cause === undefined ? message : `${message} (${reasonOf(error.cause)})`
}
