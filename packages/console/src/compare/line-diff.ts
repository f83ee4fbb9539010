/** Lines in a row that are on both sides, or on one. */
export interface LineRun {
  readonly kind: "same" | "removed" | "added"
  readonly lines: readonly string[]
}

/** Two texts line by line: what they begin and end with alike is the same, what lies between is removed and added. */
export const lineDiff = (before: string, after: string): readonly LineRun[] => {
  const a = before.split("\n")
  const b = after.split("\n")
  const most = Math.min(a.length, b.length)
  let start = 0
  while (start < most && a[start] === b[start]) start++
  let end = 0
  while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const runs: readonly LineRun[] = [
    { kind: "same", lines: a.slice(0, start) },
    { kind: "removed", lines: a.slice(start, a.length - end) },
    { kind: "added", lines: b.slice(start, b.length - end) },
    { kind: "same", lines: a.slice(a.length - end) },
  ]
  return runs.filter(({ lines }) => lines.length > 0)
}
