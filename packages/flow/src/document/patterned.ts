import { z } from "zod"

/**
 * A text of a certain form; `words` end the sentence "… is not valid: ". They stand in the JSON Schema too: editors that
 * know the keyword, such as VS Code, show them in place of the pattern.
 */
export const patterned = (pattern: RegExp, words: string) =>
  z.string().regex(pattern, words).meta({ patternErrorMessage: words })
