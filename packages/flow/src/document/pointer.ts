/** One step of a JSON pointer, escaped (RFC 6901 section 3). Next to none has to be: to look is faster than to replace. */
export const escapeToken = (token: string): string =>
  token.includes("~") || token.includes("/") ? token.replaceAll("~", "~0").replaceAll("/", "~1") : token

/** The JSON pointer (RFC 6901) of a path of keys and indexes. */
export const pointerOf = (path: readonly PropertyKey[]): string => {
  let pointer = ""
  for (const step of path) pointer += `/${typeof step === "string" ? escapeToken(step) : String(step)}`
  return pointer
}

/** The path of keys and indexes that a JSON pointer (RFC 6901) names, or `undefined` where it is none. */
export const pathOf = (pointer: string): readonly string[] | undefined =>
  /^(?:\/(?:[^/~]|~[01])*)*$/.test(pointer) ? pointer.split("/").slice(1).map(unescapeToken) : undefined

/** `~1` first: the other way round, `~01` would become `/` (RFC 6901 section 4). */
const unescapeToken = (token: string): string => token.replaceAll("~1", "/").replaceAll("~0", "~")
