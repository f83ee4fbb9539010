import { diffArrays } from "diff"
import { wordMarks, type Mark } from "./word-marks.ts"

/** A line of a text that became another. */
export interface TextLine {
  readonly kind: "same" | "added" | "removed"
  /** Without its line feed. */
  readonly text: string
  /** Number of the line in the text before, from 1. */
  readonly before?: number
  /** Number of the line in the text after, from 1. */
  readonly after?: number
  /** What is different in a line that stands for another; none where the whole line is. */
  readonly marks: readonly Mark[]
}

/** Lines that changed, with some around them. */
export interface TextHunk {
  /** How many lines that are the same were left out before it. */
  readonly skipped: number
  readonly lines: readonly TextLine[]
}

/** The places where two texts differ, and how many lines came and went. */
export interface TextDiff {
  readonly hunks: readonly TextHunk[]
  readonly added: number
  readonly removed: number
}

/**
 * What changed between two texts, line by line. Texts that have next to nothing in common are told as one removed and one
 * added, as nobody could read more out of it.
 *
 * @param context how many lines that are the same to show around those that changed
 */
export const textDiff = ({
  before,
  after,
  context = 3,
}: {
  readonly before: string
  readonly after: string
  readonly context?: number
}): TextDiff => {
  const lines = withMarks(numbered(runsOf(linesOf(before), linesOf(after))))
  return {
    hunks: hunksOf(lines, context),
    added: lines.filter(({ kind }) => kind === "added").length,
    removed: lines.filter(({ kind }) => kind === "removed").length,
  }
}

const linesOf = (text: string): readonly string[] => (text === "" ? [] : text.split("\n"))

/** More lines than this are not matched: the time grows with their square. */
const mostEdits = 2000

type Run = Pick<TextLine, "kind"> & { readonly texts: readonly string[] }

const runsOf = (before: readonly string[], after: readonly string[]): readonly Run[] => {
  const runs = diffArrays([...before], [...after], { maxEditLength: mostEdits })
  return runs
    ? runs.map(({ added, removed, value }) => ({ kind: added ? "added" : removed ? "removed" : "same", texts: value }))
    : [
        { kind: "removed", texts: before },
        { kind: "added", texts: after },
      ]
}

const numbered = (runs: readonly Run[]): readonly TextLine[] => {
  let [before, after] = [0, 0]
  return runs.flatMap(({ kind, texts }) =>
    texts.map((text): TextLine => {
      if (kind !== "added") before += 1
      if (kind !== "removed") after += 1
      return {
        kind,
        text,
        ...(kind === "added" ? {} : { before }),
        ...(kind === "removed" ? {} : { after }),
        marks: [],
      }
    }),
  )
}

/** Lines that were removed stand for those that were added in their place, the first for the first. */
const withMarks = (lines: readonly TextLine[]): readonly TextLine[] => {
  const marked = [...lines]
  for (let at = 0; at < lines.length;) {
    const removed = runLength(lines, at, "removed")
    const added = runLength(lines, at + removed, "added")
    for (let index = 0; index < Math.min(removed, added); index += 1) {
      const [was, is] = [lines[at + index], lines[at + removed + index]]
      if (!was || !is) continue
      const marks = wordMarks(was.text, is.text)
      marked[at + index] = { ...was, marks: marks.before }
      marked[at + removed + index] = { ...is, marks: marks.after }
    }
    at += Math.max(removed + added, 1)
  }
  return marked
}

const runLength = (lines: readonly TextLine[], from: number, kind: TextLine["kind"]): number => {
  let length = 0
  while (lines[from + length]?.kind === kind) length += 1
  return length
}

const hunksOf = (lines: readonly TextLine[], context: number): readonly TextHunk[] => {
  const hunks: { skipped: number; readonly lines: TextLine[] }[] = []
  let end = 0
  for (const [at, { kind }] of lines.entries()) {
    if (kind === "same" || at < end - context) continue
    const from = Math.max(at - context, 0)
    const last = hunks.at(-1)
    const stop = Math.min(at + runEnd(lines, at) + context, lines.length)
    if (last && from <= end) last.lines.push(...lines.slice(end, stop))
    else hunks.push({ skipped: from - end, lines: lines.slice(from, stop) })
    end = stop
  }
  return hunks
}

/** How many lines from here on changed, without one between them that did not. */
const runEnd = (lines: readonly TextLine[], from: number): number => {
  const length = lines.slice(from).findIndex(({ kind }) => kind === "same")
  return length < 0 ? lines.length - from : length
}
