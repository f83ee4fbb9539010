/** A piece of a template, with the offset of its content in the source. */
interface TemplatePart {
  readonly kind: "words" | "expression" | "text"
  readonly content: string
  readonly offset: number
}

export type TemplateParts =
  | { readonly ok: true; readonly parts: readonly TemplatePart[] }
  | { readonly ok: false; readonly message: string; readonly offset: number }

const opening = /\{\{|\$t\(/g

/** Takes a template apart into words, `{{ expressions }}` and `$t(texts)t$`, in one pass. */
export const templateParts = (source: string): TemplateParts => {
  const parts: TemplatePart[] = []
  let start = 0
  const words = (end: number) => {
    if (end > start) parts.push({ kind: "words", content: source.slice(start, end), offset: start })
  }
  for (opening.lastIndex = 0; ;) {
    const open = opening.exec(source)
    if (!open) break
    const isText = open[0] === "$t("
    const inside = open.index + open[0].length
    const end = isText ? source.indexOf(")t$", inside) : expressionEnd(source, inside)
    if (end < 0) {
      const message = isText
        ? "The text key that begins with $t( is not closed by )t$."
        : "The expression that begins with {{ is not closed by }}."
      return { ok: false, message, offset: open.index }
    }
    words(open.index)
    parts.push({ kind: isText ? "text" : "expression", content: source.slice(inside, end), offset: inside })
    start = opening.lastIndex = end + (isText ? 3 : 2)
  }
  words(source.length)
  return { ok: true, parts }
}

/** Where `}}` closes the expression, leaving aside those in quotation marks, and braces that the expression opened. */
const expressionEnd = (source: string, start: number): number => {
  let depth = 0
  for (let index = start; index < source.length; index++) {
    const character = source[index]
    if (character === '"' || character === "'") {
      index = stringEnd(source, index)
      if (index < 0) return -1
    } else if (character === "{") depth++
    else if (character === "}") {
      if (depth === 0) return source[index + 1] === "}" ? index : -1
      depth--
    }
  }
  return -1
}

const stringEnd = (source: string, start: number): number => {
  const mark = source.charAt(start)
  const closing = source.startsWith(mark.repeat(3), start) ? mark.repeat(3) : mark
  for (let index = start + closing.length; index < source.length; index++) {
    if (source[index] === "\\") index++
    else if (source.startsWith(closing, index)) return index + closing.length - 1
  }
  return -1
}
