/** The rows for any number of ids: a statement takes so many parameters and no more. */
export const inPortions = async <Row>(
  ids: readonly string[],
  query: (ids: readonly string[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> => {
  const rows: Row[] = []
  for (let start = 0; start < ids.length; start += portion) {
    rows.push(...(await query(ids.slice(start, start + portion))))
  }
  return rows
}

const portion = 500
