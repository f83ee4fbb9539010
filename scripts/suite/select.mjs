/** The stages of the suite, in the order in which they run. */
export const stages = ["format", "lint", "types", "unused", "unit", "e2e"]

/**
 * Reads the words after `npm test --`: names of stages, and fragments of the paths of test files. Fragments without a
 * stage mean both kinds of tests and no checks; no words mean everything.
 *
 * @param {readonly string[]} words
 */
export function select(words) {
  const fragments = words.filter((word) => !stages.includes(word))
  const named = words.filter((word) => stages.includes(word))
  const chosen = named.length > 0 ? named : fragments.length > 0 ? ["unit", "e2e"] : stages
  return {
    has: (/** @type {string} */ stage) => chosen.includes(stage),
    skipped: stages.filter((stage) => !chosen.includes(stage)),
    fragments,
    /** Whether a test file is asked for. */
    matches: (/** @type {string} */ path) =>
      fragments.length === 0 || fragments.some((fragment) => path.includes(fragment)),
  }
}
