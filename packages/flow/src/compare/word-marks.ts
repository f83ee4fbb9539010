import { diffArrays } from "diff"

/** A part of a line: from one code unit up to, and without, another. */
export interface Mark {
  readonly from: number
  readonly to: number
}

/** What is different between two lines, word by word. None where they have little in common: they are different lines. */
export const wordMarks = (
  before: string,
  after: string,
): { readonly before: readonly Mark[]; readonly after: readonly Mark[] } => {
  const none = { before: [], after: [] }
  if (before.length > longest || after.length > longest) return none
  const runs = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: mostEdits })
  if (!runs) return none
  const marks: { readonly before: Mark[]; readonly after: Mark[] } = { before: [], after: [] }
  let [here, there, shared] = [0, 0, 0]
  for (const { added, removed, value } of runs) {
    const { length } = value.join("")
    if (added) marks.after.push({ from: there, to: there + length })
    else if (removed) marks.before.push({ from: here, to: here + length })
    else shared += value.join("").trim().length
    if (!added) here += length
    if (!removed) there += length
  }
  return shared * 3 < Math.min(before.trim().length, after.trim().length) ? none : marks
}

const longest = 2000
const mostEdits = 200

/** Words, white space, and every other character for itself. */
const wordsOf = (line: string): string[] => line.match(/[\p{L}\p{N}_]+|\s+|[^]/gu) ?? []
