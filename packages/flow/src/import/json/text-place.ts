import type { Place } from "../../problem.ts"
import { visible } from "../../visible.ts"

export type TextPlace = Required<Pick<Place, "line" | "column" | "excerpt">>

/** The line, column and excerpt of a place in a text. `offset` counts UTF-16 code units from 0. */
export const textPlace = (text: string, offset: number): TextPlace => textPlaces(text)(offset)

/** Tells several places of one text, best in their order: lines are counted on from the last place. */
export const textPlaces = (text: string): ((offset: number) => TextPlace) => {
  let known = { line: 1, start: 0 }
  return (offset) => {
    const start = offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1
    known = { line: lineOf(text, start, start < known.start ? { line: 1, start: 0 } : known), start }
    const end = lineEnd(text, offset)
    const from = Math.max(start, Math.min(offset - before, end - width))
    return {
      line: known.line,
      column: offset - start + 1,
      excerpt: visible(text.slice(from, Math.min(end, from + width))),
    }
  }
}

/** The place as the beginning of a sentence: `Line 3, column 7: ` and then what is wrong. */
export const atPlace = ({ line, column }: TextPlace, sentence: string): string =>
  `Line ${line}, column ${column}: ${sentence}`

/** So many code units stand in an excerpt at most, and so many of them before the place where the line is long. */
const width = 40
const before = 20

const lineEnd = (text: string, offset: number): number => {
  const end = text.indexOf("\n", offset)
  if (end === -1) return text.length
  return end > offset && text[end - 1] === "\r" ? end - 1 : end
}

/** A loop over all characters: for a file of nothing but line breaks it is thirty times as fast as looking for each. */
const lineOf = (text: string, lineStart: number, known: { readonly line: number; readonly start: number }): number => {
  let { line } = known
  for (let at = known.start; at < lineStart; at += 1) if (text.charCodeAt(at) === 0x0a) line += 1
  return line
}
