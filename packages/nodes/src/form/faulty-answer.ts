import type { NodeContext } from "@gatewright/engine"
import { wordsIn } from "../words/words-in.ts"
import type { FormSettings } from "./definition.ts"
import { fieldsOf, type FormField } from "./form-element.ts"
import type { Submitted } from "./screen.ts"

/** An answer in which every field is wrong that can be: for a designer that shows how the page tells it. */
export const faultyAnswer = (
  { settings, text }: Pick<NodeContext<FormSettings>, "settings" | "text">,
  language: string,
): Submitted => {
  const words = wordsIn(language)
  const messageOf = ({ type, required, requiredError, invalidError }: FormField): string => {
    if (required) return text(requiredError) || (type === "checkbox" ? words.unticked : words.missing)
    return type === "checkbox" ? "" : text(invalidError) || words.wrongForm
  }
  return {
    fields: {},
    errors: Object.fromEntries(fieldsOf(settings.elements).map((field) => [field.name, messageOf(field)])),
  }
}
