/** One of the contents that a flow has, or has had. */
export type Content =
  | { readonly kind: "draft" | "live" | "file" }
  | { readonly kind: "revision"; readonly revision: number }
  | { readonly kind: "version"; readonly version: string }

/** A content as it stands in an address: `draft`, `live`, `file`, `12`, or the id of a version. */
export const contentText = (content: Content): string => {
  switch (content.kind) {
    case "revision":
      return String(content.revision)
    case "version":
      return content.version
    default:
      return content.kind
  }
}

/** The opposite of `contentText`. */
export const contentOf = (text: string): Content => {
  if (text === "draft" || text === "live" || text === "file") return { kind: text }
  return /^[1-9]\d{0,8}$/.test(text) ? { kind: "revision", revision: Number(text) } : { kind: "version", version: text }
}
