/** A piece of a mail's text: words, or an address to click. */
export interface TextPart {
  readonly kind: "words" | "link"
  readonly text: string
}

/** Splits a plain text at its web addresses. A full stop or bracket that ends a sentence does not belong to an address. */
export const textParts = (text: string): readonly TextPart[] => {
  const parts: TextPart[] = []
  let from = 0
  for (const { 0: found, index } of text.matchAll(/\bhttps?:\/\/[^\s<>"“”]+/g)) {
    const address = trimmed(found)
    if (index > from) parts.push({ kind: "words", text: text.slice(from, index) })
    parts.push({ kind: "link", text: address })
    from = index + address.length
  }
  if (from < text.length) parts.push({ kind: "words", text: text.slice(from) })
  return parts
}

const trimmed = (address: string): string => {
  const bare = address.replace(/[.,;:!?'*_]+$/, "")
  return bare.endsWith(")") && !bare.includes("(") ? trimmed(bare.slice(0, -1)) : bare
}
