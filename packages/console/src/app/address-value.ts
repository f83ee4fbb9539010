/** A text of an address that anybody may have typed; nothing where it makes no sense. */
export const textOf = (value: unknown): string | undefined => {
  // The router reads `?search=42` as a number, as JSON would.
  const text = typeof value === "number" || typeof value === "boolean" ? String(value) : value
  return typeof text === "string" && text !== "" ? text.slice(0, 200) : undefined
}

/** A day of an address, as `2026-11-22`. */
export const dayOf = (value: unknown): string | undefined =>
  typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined

/** Days as the moments that the API takes: whole ones in the time zone of the reader, the last one included. */
export const wholeDays = ({
  from,
  until,
}: {
  readonly from?: string | undefined
  readonly until?: string | undefined
}) => ({
  ...(from !== undefined && { from: new Date(`${from}T00:00:00`).toISOString() }),
  ...(until !== undefined && { until: new Date(`${until}T23:59:59.999`).toISOString() }),
})
