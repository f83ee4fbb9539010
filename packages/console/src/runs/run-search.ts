import { endedRunStatuses, type TrackedRunRow } from "@gatewright/server/contract"
import { dayOf, textOf, wholeDays } from "../app/address-value.ts"

/** The filters of the list of runs, as they stand in the address. Days are as `2026-11-22`. */
export interface RunSearch {
  readonly flow?: string | undefined
  readonly status?: TrackedRunRow["status"] | undefined
  readonly search?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
}

/** Reads the filters from an address that anybody may have typed: what makes no sense is left out. */
export const runSearchOf = (search: Readonly<Record<string, unknown>>): RunSearch => ({
  flow: textOf(search["flow"]),
  status: endedRunStatuses.find((status) => status === search["status"]),
  search: textOf(search["search"]),
  from: dayOf(search["from"]),
  until: dayOf(search["until"]),
})

/** The query of the API: whole days in the time zone of the reader, the last one included. */
export const runQueryOf = ({ from, until, ...rest }: RunSearch) => ({ ...rest, ...wholeDays({ from, until }) })

/** Whether anything narrows the list. */
export const isFiltered = (search: RunSearch): boolean => Object.values(search).some((value) => value !== undefined)
