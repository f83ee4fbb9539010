/** What the address of the comparison says: the contents of both sides, as `contentText` writes them. */
export interface CompareSearch {
  readonly left?: string
  readonly right?: string
}

export const compareSearchOf = (search: Record<string, unknown>): CompareSearch => ({
  ...sideOf("left", search["left"]),
  ...sideOf("right", search["right"]),
})

// A router may read a number out of an address.
const sideOf = (side: "left" | "right", value: unknown): CompareSearch =>
  typeof value === "string" || typeof value === "number" ? { [side]: String(value) } : {}
