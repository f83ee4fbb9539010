import type { AuditLine } from "./contract.ts"

/** The names of the columns. */
export const csvHeader = "at,by,action,subject,digest,detail,id\r\n"

/** An entry as a line of a table (RFC 4180 section 2). */
export const csvLine = ({ at, by, action, subject, digest, detail, id }: AuditLine): string =>
  `${[at, by, action, subject, digest ?? "", JSON.stringify(detail), id].map(cell).join(",")}\r\n`

const cell = (text: string): string => {
  const harmless = startsFormula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/**
 * What a spreadsheet would compute: a name such as `=HYPERLINK(...)` must stay a name (OWASP, CSV Injection). Some leave out
 * blanks and control characters before it, some take the wide forms.
 */
const startsFormula = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/u
