import type { TellableProblem } from "../command-failure.ts"

/** A problem as compilers write it, so that editors find the place: `file:line:column: error: sentence [code]`. */
export const problemLine = (file: string, { severity, code, message, at }: TellableProblem): string => {
  if (at?.line === undefined) return `${file}: ${severity}: ${message} [${code}]`
  const place = `${file}:${at.line}:${at.column ?? 1}`
  return `${place}: ${severity}: ${message.replace(/^Line \d+, column \d+: /, "")} [${code}]`
}
