import { RE2JS, RE2JSException } from "re2js"

const maxPatternLength = 500
const maxProgramSize = 1000

/** A compiled pattern, or a sentence on why there is none. */
export type CompiledPattern =
  | { readonly ok: true; readonly pattern: RE2JS }
  | { readonly ok: false; readonly message: string }

/**
 * Compiles a regular expression in the syntax of RE2, whose time is linear in the text; those of the host are not, and
 * are never used for patterns of authors.
 */
export const compilePattern = (source: string): CompiledPattern => {
  if (source.length > maxPatternLength) return { ok: false, message: "This pattern is too long." }
  try {
    const pattern = RE2JS.compile(source)
    if (pattern.programSize() <= maxProgramSize) return { ok: true, pattern }
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error
    return { ok: false, message: `This pattern can't be read: ${error.message}.` }
  }
  return { ok: false, message: "This pattern is too large. Repeat fewer or smaller parts." }
}
