import { dayOf, textOf, wholeDays } from "../app/address-value.ts"

/** The filters of the audit log, as they stand in the address. Days are as `2026-11-22`. */
export interface AuditSearch {
  readonly by?: string | undefined
  readonly action?: string | undefined
  readonly subject?: string | undefined
  readonly search?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
}

/** Reads the filters from an address that anybody may have typed: what makes no sense is left out. */
export const auditSearchOf = (search: Readonly<Record<string, unknown>>): AuditSearch => ({
  by: textOf(search["by"]),
  action: textOf(search["action"]),
  subject: textOf(search["subject"]),
  search: textOf(search["search"]),
  from: dayOf(search["from"]),
  until: dayOf(search["until"]),
})

/** The query of the API: whole days in the time zone of the reader, the last one included. */
export const auditQueryOf = ({ from, until, ...rest }: AuditSearch) => ({ ...rest, ...wholeDays({ from, until }) })

/** Whether anything narrows the log. */
export const isFiltered = (search: AuditSearch): boolean => Object.values(search).some((value) => value !== undefined)
