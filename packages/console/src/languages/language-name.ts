/** What people call a language; `undefined` where nobody has a name for the tag. */
export const languageName = (tag: string): string | undefined => {
  try {
    return new Intl.DisplayNames(["en"], { type: "language", fallback: "none" }).of(tag)
  } catch {
    return undefined
  }
}
