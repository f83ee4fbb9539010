import { setImmediate } from "node:timers/promises"

/**
 * The rows for any number of ids: a statement takes so many parameters and no more. Between two portions others have their
 * turn, so that an export of thousands of flows keeps no run waiting.
 */
export const inPortions = async <Row>(
  ids: readonly string[],
  query: (ids: readonly string[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> => {
  const rows: Row[] = []
  for (let start = 0; start < ids.length; start += portion) {
    if (start > 0) await setImmediate()
    rows.push(...(await query(ids.slice(start, start + portion))))
  }
  return rows
}

const portion = 250
