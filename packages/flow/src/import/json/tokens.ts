/**
 * A piece of JSON text from `start` to `end` (UTF-16 code units). A `bad` token is where the text stops being JSON;
 * a `bad-string` is the place inside a string.
 */
export interface Token {
  readonly kind: "{" | "}" | "[" | "]" | ":" | "," | "string" | "number" | "literal" | "end" | "bad" | "bad-string"
  readonly start: number
  readonly end: number
}

/** The token at or after `from` (RFC 8259 sections 2, 6, 7). White space is skipped. */
export const tokenAt = (text: string, from: number): Token => {
  const start = afterSpace(text, from)
  const first = text[start]
  switch (first) {
    case undefined:
      return { kind: "end", start, end: start }
    case "{":
    case "}":
    case "[":
    case "]":
    case ":":
    case ",":
      return { kind: first, start, end: start + 1 }
    case '"':
      return stringAt(text, start)
    default:
      return matched(number, "number", { text, start }) ?? matched(literal, "literal", { text, start }) ?? bad(start)
  }
}

const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?![0-9A-Za-z_.+-])/y
const literal = /(?:true|false|null)(?![0-9A-Za-z_])/y
const escape = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/y

const matched = (
  pattern: RegExp,
  kind: "number" | "literal",
  { text, start }: { readonly text: string; readonly start: number },
): Token | undefined => {
  pattern.lastIndex = start
  return pattern.test(text) ? { kind, start, end: pattern.lastIndex } : undefined
}

const bad = (start: number): Token => ({ kind: "bad", start, end: start })

const badString = (start: number): Token => ({ kind: "bad-string", start, end: start })

/** Skips the four characters that are white space in JSON (RFC 8259 section 2). */
const afterSpace = (text: string, from: number): number => {
  let at = from
  for (;;) {
    const code = text.charCodeAt(at)
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at
    at += 1
  }
}

/** A loop and not one regular expression: those run out of stack on strings of a megabyte. */
const stringAt = (text: string, start: number): Token => {
  let at = start + 1
  for (;;) {
    const code = text.charCodeAt(at)
    if (code === 0x22) return { kind: "string", start, end: at + 1 }
    if (code === 0x5c) {
      escape.lastIndex = at
      if (!escape.test(text)) return badString(at)
      at = escape.lastIndex
    } else if (code >= 0x20) {
      at += 1
    } else {
      return badString(Math.min(at, text.length))
    }
  }
}
