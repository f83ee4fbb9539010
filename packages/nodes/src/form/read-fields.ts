import type { NodeContext } from "@gatewright/engine"
import type { Value } from "@gatewright/flow"
import { wordsIn } from "../words/words-in.ts"
import type { FormSettings } from "./definition.ts"
import { fieldsOf, type FormField } from "./form-element.ts"
import { readField } from "./read-field.ts"

/** The values of all fields, or a sentence for each field that is wrong. */
export type ReadFields =
  | { readonly ok: true; readonly values: Readonly<Record<string, Value>> }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> }

/** Reads what a person sent. Only fields of the form are looked at, and all of them: a missing one is empty. */
export const readFields = (
  { settings, run, text }: NodeContext<FormSettings>,
  sent: Readonly<Record<string, string>>,
): ReadFields => {
  const words = wordsIn(run.language)
  const rawOf = (name: string): string => (Object.hasOwn(sent, name) ? (sent[name] ?? "") : "")
  const read = fieldsOf(settings.elements).map((field) => ({
    field,
    result: readField({ field, raw: rawOf(field.name), rawOf, words }),
  }))
  const errors = read.flatMap(({ field, result }) =>
    result.ok ? [] : [[field.name, text(ownWords(field, result.wrong)) || result.message] as const],
  )
  if (errors.length > 0) return { ok: false, errors: Object.fromEntries(errors) }
  const values = read.flatMap(({ field, result }) => (result.ok ? [[field.name, result.value] as const] : []))
  return { ok: true, values: Object.fromEntries(values) }
}

const ownWords = ({ requiredError, invalidError }: FormField, wrong: "missing" | "invalid"): string =>
  wrong === "missing" ? requiredError : invalidError
