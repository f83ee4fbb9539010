import { Secret, type Value } from "@gatewright/flow"
import type { Words } from "../words/words.ts"
import type { FormField } from "./form-element.ts"
import { matchesPattern } from "./matches-pattern.ts"
import { readTyped } from "./read-typed.ts"

export type ReadField =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly wrong: "missing" | "invalid"; readonly message: string }

/** Longer texts are refused, whatever the author allows. UTF-16 code units, as browsers count. */
const longest = 10_000

/**
 * Reads one field. An empty field that is not required has passed every check and is empty: `null` for a number, false
 * for a check box, else an empty text. A password becomes a secret.
 */
export const readField = ({
  field,
  raw,
  rawOf,
  words,
}: {
  readonly field: FormField
  readonly raw: string
  /** What was sent for another field. */
  readonly rawOf: (name: string) => string
  readonly words: Words
}): ReadField => {
  const { type, required, minLength, maxLength, pattern, sameAs } = field
  if (type === "checkbox") {
    const ticked = !["", "false", "off", "0"].includes(raw.trim().toLowerCase())
    return required && !ticked ? { ok: false, wrong: "missing", message: words.unticked } : { ok: true, value: ticked }
  }
  const text = tidied(type, raw)
  if (sameAs !== undefined && text !== tidied(type, rawOf(sameAs))) return invalid(words.different)
  if (text.trim() === "" && (type !== "password" || text === "")) {
    return required ? { ok: false, wrong: "missing", message: words.missing } : { ok: true, value: empty(type) }
  }
  if (text.length > (maxLength ?? longest)) return invalid(words.tooLong(maxLength ?? longest))
  if (minLength !== undefined && text.length < minLength) return invalid(words.tooShort(minLength))
  if (pattern !== undefined && !matchesPattern(pattern, text)) return invalid(words.wrongForm)
  const typed = readTyped({ field, text, words })
  return typed.ok ? { ok: true, value: typed.value } : invalid(typed.message)
}

const invalid = (message: string): ReadField => ({ ok: false, wrong: "invalid", message })

/** What browsers do with such a field already, and other clients may not (HTML, section 4.10.5.1). */
const tidied = (type: FormField["type"], raw: string): string => {
  if (type === "password" || type === "select") return raw
  if (type === "textarea") return raw.replaceAll("\r\n", "\n")
  const line = raw.replaceAll(/[\r\n]/g, "")
  return type === "text" || type === "tel" ? line : line.trim()
}

const empty = (type: FormField["type"]): Value => {
  if (type === "number") return null
  return type === "password" ? new Secret("") : ""
}
