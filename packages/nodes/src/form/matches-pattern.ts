import { compilePattern, type CompiledPattern } from "@gatewright/flow"

/** Patterns by source: a flow has few, and they are compiled once. */
const compiled = new Map<string, CompiledPattern>()
const capacity = 500

/** Whether the whole text matches. A pattern that can't be read matches nothing; the settings schema refuses it before. */
export const matchesPattern = (source: string, text: string): boolean => {
  const known = compiled.get(source) ?? remember(source)
  return known.ok && known.pattern.matcher(text).matches()
}

const remember = (source: string): CompiledPattern => {
  if (compiled.size >= capacity) compiled.clear()
  const pattern = compilePattern(source)
  compiled.set(source, pattern)
  return pattern
}
