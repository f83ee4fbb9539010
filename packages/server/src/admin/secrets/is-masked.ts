/**
 * Whether a text is what screens and files show in place of a secret. Stored as the value it would replace the real one:
 * that happens where somebody sends back what they were shown.
 */
export const isMasked = (text: string): boolean => {
  const shown = text.trim()
  return /^[\s*\u2022\u25CF\u00B7\u2219\u2026]+$/u.test(shown) || placeholders.has(shown.toLowerCase())
}

/** `Secret` of @gatewright/flow prints itself as the first one; the others are what products export. */
const placeholders: ReadonlySet<string> = new Set(["[secret]", "<secret>", "[redacted]", "<redacted>", "[masked]"])
