/**
 * A text as a column holds it. PostgreSQL refuses NUL, and neither database keeps a lone surrogate: both become U+FFFD.
 * Where the exact text matters it stands in JSON as well, which escapes them.
 */
export const sqlText = (text: string): string => text.toWellFormed().replaceAll("\0", "\uFFFD")

/**
 * What texts have in common that people take for the same: case, width, and Unicode form (as RFC 8265 section 3.3 does
 * for usernames, with compatibility forms folded as well). Folded here, because databases fold ASCII alone, or by locale.
 */
export const folded = (text: string): string => sqlText(text).normalize("NFKC").toLowerCase().normalize("NFKC")
