/** Whether a text holds all words of a query, in any order and case. */
export const hasWords = (text: string, query: string): boolean => {
  const where = text.toLowerCase()
  return query
    .toLowerCase()
    .trim()
    .split(/\s+/)
    .every((part) => where.includes(part))
}
