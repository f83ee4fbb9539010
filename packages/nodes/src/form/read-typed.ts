import { Secret, type Value } from "@gatewright/flow"
import type { Words } from "../words/words.ts"
import type { FormField } from "./form-element.ts"

export type ReadTyped = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly message: string }

/** Reads a text that is not empty as the type of its field. */
export const readTyped = ({
  field,
  text,
  words,
}: {
  readonly field: FormField
  readonly text: string
  readonly words: Words
}): ReadTyped => {
  switch (field.type) {
    case "password":
      return { ok: true, value: new Secret(text) }
    case "number":
      return readNumber(field, text, words)
    case "email":
      return isEmail(text) ? { ok: true, value: text } : { ok: false, message: words.notAnEmail }
    case "url":
      return isWebAddress(text) ? { ok: true, value: text } : { ok: false, message: words.notAnAddress }
    case "date":
      return isDate(text) ? { ok: true, value: text } : { ok: false, message: words.notADate }
    case "select": {
      const known = field.options.some(({ value }) => value === text)
      return known ? { ok: true, value: text } : { ok: false, message: words.notAnOption }
    }
    case "text":
    case "tel":
    case "textarea":
    case "checkbox":
      return { ok: true, value: text }
  }
}

const readNumber = ({ min, max }: FormField, text: string, words: Words): ReadTyped => {
  const number = Number(text)
  if (!/^[+-]?[0-9]+(\.[0-9]+)?$/.test(text) || !Number.isFinite(number))
    return { ok: false, message: words.notANumber }
  if (min !== undefined && number < min) return { ok: false, message: words.tooSmall(min) }
  if (max !== undefined && number > max) return { ok: false, message: words.tooLarge(max) }
  return { ok: true, value: number }
}

/** The addresses that browsers accept (HTML, section 4.10.5.1.5), with a dot in the domain, at most 254 long (RFC 5321). */
const isEmail = (text: string): boolean =>
  text.length <= 254 &&
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+$/.test(
    text,
  )

const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text)

/** A day of the calendar, as browsers send it: 2026-02-29 is none. */
const isDate = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`)
  return /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
