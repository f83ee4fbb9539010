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
export const auditQueryOf = ({ from, until, ...rest }: AuditSearch) => ({
  ...rest,
  ...(from !== undefined && { from: new Date(`${from}T00:00:00`).toISOString() }),
  ...(until !== undefined && { until: new Date(`${until}T23:59:59.999`).toISOString() }),
})

/** Whether anything narrows the log. */
export const isFiltered = (search: AuditSearch): boolean => Object.values(search).some((value) => value !== undefined)

// The router reads `?search=42` as a number, as JSON would.
const textOf = (value: unknown): string | undefined => {
  const text = typeof value === "number" || typeof value === "boolean" ? String(value) : value
  return typeof text === "string" && text !== "" ? text.slice(0, 200) : undefined
}

const dayOf = (value: unknown): string | undefined =>
  typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined
