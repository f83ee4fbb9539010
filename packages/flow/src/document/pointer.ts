/** One step of a JSON pointer, escaped (RFC 6901 section 3). */
export const escapeToken = (token: string): string => token.replaceAll("~", "~0").replaceAll("/", "~1")

/** The JSON pointer (RFC 6901) of a path of keys and indexes. */
export const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${escapeToken(String(step))}`).join("")
