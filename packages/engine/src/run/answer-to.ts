import { failureWords } from "../failure/failure-words.ts"
import { fault, type Fault } from "../failure/fault.ts"
import type { Answer, Screen } from "../screen.ts"

/**
 * An answer as the node may see it: with a button that the screen has, and nothing but the fields that it has (R4.5).
 * Whether the values fit is for the node to say.
 */
export const answerTo = (
  { elements }: Screen,
  { action, fields }: Answer,
  language: string,
): { readonly kind: "answer"; readonly answer: Answer } | Fault => {
  if (!elements.some((element) => element.kind === "button" && element.action === action)) {
    return {
      ...fault("engine.unknown-action", "The answer named a button that the screen does not have."),
      message: failureWords(language).unknownAction,
    }
  }
  const known = elements.flatMap((element): readonly [string, string][] => {
    if (element.kind !== "field" || !Object.hasOwn(fields, element.name)) return []
    const value = fields[element.name]
    return value === undefined ? [] : [[element.name, value]]
  })
  return { kind: "answer", answer: { action, fields: Object.fromEntries(known) } }
}
