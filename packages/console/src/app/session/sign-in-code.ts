/** The one-time code of a sign-in link, which stands in the fragment so that no server log ever holds it. */
export const signInCode = (hash: string): string | undefined =>
  new URLSearchParams(hash.replace(/^#/, "")).get("code") || undefined
