import { tokenAt, type Token } from "./tokens.ts"

/** What a reader of JSON text meets, in the order of the text. Offsets count UTF-16 code units from 0. */
export type JsonEvent =
  | { readonly kind: "open"; readonly offset: number; readonly what: Container }
  | { readonly kind: "close"; readonly offset: number }
  | { readonly kind: "key"; readonly offset: number; readonly key: string }
  | {
      readonly kind: "scalar"
      readonly offset: number
      readonly end: number
      readonly what: "string" | "number" | "literal"
    }
  | Fault

/** Where the text stops being JSON: what was found, what stood before it, and what was wanted in its place. */
export interface Fault {
  readonly kind: "fault"
  readonly offset: number
  readonly wanted: Wanted
  readonly found: Token
  readonly before: Token | undefined
}

type Container = "object" | "array"

/** What may stand next. */
export type Wanted = "value" | "value-or-close" | "key" | "key-or-close" | "colon" | "comma-or-close" | "end"

/**
 * Reads JSON (RFC 8259) without building it and without recursion, so that depth is no danger; ends with the text or
 * with the first fault. For the times when something is wrong and a place must be named: `JSON.parse` is far faster.
 */
export function* jsonEvents(text: string): Generator<JsonEvent, void, undefined> {
  const open: Container[] = []
  let wanted: Wanted = "value"
  let before: Token | undefined
  for (let found = tokenAt(text, 0); ; before = found, found = tokenAt(text, found.end)) {
    const offset = found.start
    const inside = open.at(-1)
    if (closes(found, inside, wanted)) {
      open.pop()
      wanted = open.length === 0 ? "end" : "comma-or-close"
      yield { kind: "close", offset }
    } else if (found.kind === "string" && (wanted === "key" || wanted === "key-or-close")) {
      wanted = "colon"
      yield { kind: "key", offset, key: keyOf(text, found) }
    } else if (found.kind === ":" && wanted === "colon") {
      wanted = "value"
    } else if (found.kind === "," && wanted === "comma-or-close") {
      wanted = inside === "object" ? "key" : "value"
    } else if ((found.kind === "{" || found.kind === "[") && wantsValue(wanted)) {
      const what = found.kind === "{" ? "object" : "array"
      open.push(what)
      wanted = what === "object" ? "key-or-close" : "value-or-close"
      yield { kind: "open", offset, what }
    } else if (isScalar(found) && wantsValue(wanted)) {
      wanted = open.length === 0 ? "end" : "comma-or-close"
      yield { kind: "scalar", offset, end: found.end, what: found.kind }
    } else {
      if (found.kind !== "end" || wanted !== "end") yield { kind: "fault", offset, wanted, found, before }
      return
    }
  }
}

const closes = ({ kind }: Token, inside: Container | undefined, wanted: Wanted): boolean =>
  wanted.endsWith("or-close") && ((kind === "}" && inside === "object") || (kind === "]" && inside === "array"))

const wantsValue = (wanted: Wanted): boolean => wanted === "value" || wanted === "value-or-close"

const isScalar = (token: Token): token is Token & { readonly kind: "string" | "number" | "literal" } =>
  token.kind === "string" || token.kind === "number" || token.kind === "literal"

const keyOf = (text: string, { start, end }: Token): string => {
  const written = text.slice(start + 1, end - 1)
  return written.includes("\\") ? String(JSON.parse(`"${written}"`)) : written
}
