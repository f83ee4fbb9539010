import { plain } from "../terminal.ts"

interface Shown {
  readonly severity: "error" | "warning"
  readonly code: string
  readonly message: string
  readonly at?:
    | {
        readonly line?: number | undefined
        readonly column?: number | undefined
        readonly nodeName?: string | undefined
      }
    | undefined
}

/** A problem as compilers write them: `file:line:column: error: sentence [code]`. */
export const problemLine = (file: string, { severity, code, message, at }: Shown): string => {
  const place = at?.line === undefined ? file : `${file}:${at.line}:${at.column ?? 1}`
  const node = at?.nodeName === undefined ? "" : `${at.nodeName}: `
  return plain(`${place}: ${severity}: ${node}${message} [${code}]`)
}
