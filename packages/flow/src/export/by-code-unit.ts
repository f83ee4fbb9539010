/** Order of strings by UTF-16 code unit: the same on every machine, unlike a locale's. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
