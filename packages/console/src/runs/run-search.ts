import { endedRunStatuses, type TrackedRunRow } from "@gatewright/server/contract"
import { dayOf, textOf, wholeDays } from "../app/address-value.ts"

/** The filters of the list of runs, as they stand in the address. Days are as `2026-11-22`. */
export interface RunSearch {
  readonly flow?: string | undefined
  /** Only with a flow. 0 for what was in none. */
  readonly revision?: number | undefined
  readonly status?: TrackedRunRow["status"] | undefined
  readonly search?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
}

/** Reads the filters from an address that anybody may have typed: what makes no sense is left out. */
export const runSearchOf = (search: Readonly<Record<string, unknown>>): RunSearch => ({
  flow: textOf(search["flow"]),
  revision: textOf(search["flow"]) === undefined ? undefined : revisionOf(search["revision"]),
  status: endedRunStatuses.find((status) => status === search["status"]),
  search: textOf(search["search"]),
  from: dayOf(search["from"]),
  until: dayOf(search["until"]),
})

/** The query of the API: whole days in the time zone of the reader, the last one included. */
export const runQueryOf = ({ from, until, ...rest }: RunSearch) => ({ ...rest, ...wholeDays({ from, until }) })

const revisionOf = (given: unknown): number | undefined => {
  const revision = given === undefined || given === "" ? Number.NaN : Number(given)
  return Number.isSafeInteger(revision) && revision >= 0 ? revision : undefined
}

/** Whether anything narrows the list. */
export const isFiltered = (search: RunSearch): boolean => Object.values(search).some((value) => value !== undefined)
