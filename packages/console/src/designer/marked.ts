/** A piece of a text; whether it is what was searched for. */
export interface Piece {
  readonly text: string
  readonly isMatch: boolean
}

/** A text in pieces, in which words stand out. The words are in lower case. */
export const marked = (text: string, words: readonly string[]): readonly Piece[] => {
  const pattern = words
    .toSorted((one, other) => other.length - one.length)
    .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&"))
    .join("|")
  return text
    .split(new RegExp(`(${pattern})`, "i"))
    .map((piece, index) => ({ text: piece, isMatch: index % 2 === 1 }))
    .filter((piece) => piece.text !== "")
}

/** The part of a text around the first of the words, on one line and with the words marked. */
export const excerptOf = (text: string, words: readonly string[]): readonly Piece[] => {
  const line = text.replaceAll(/\s+/g, " ").trim()
  const lower = line.toLowerCase()
  const first = Math.min(...words.map((word) => lower.indexOf(word)).filter((at) => at >= 0), line.length)
  const from = first > before + 4 ? first - before : 0
  const to = line.length - from > length + 4 ? from + length : line.length
  return marked(`${from > 0 ? "…" : ""}${line.slice(from, to)}${to < line.length ? "…" : ""}`, words)
}

/** How much of a text is told, and how much of it before the first word, in UTF-16 code units. */
const [length, before] = [120, 24]
