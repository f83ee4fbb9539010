import { createHmac, timingSafeEqual } from "node:crypto"

/**
 * The CSRF token of a console session: a keyed hash of the session token, so that it need not be stored and can't be made
 * by anybody who does not hold the session. Source: OWASP CSRF Prevention, "Signed Double-Submit Cookie" with session binding.
 */
export const csrfTokenOf = (sessionToken: string): string =>
  createHmac("sha256", sessionToken).update("gatewright csrf").digest("base64url")

/** Whether `sent` is the CSRF token of the session; compared in constant time. */
export const isCsrfTokenOf = (sent: string, sessionToken: string): boolean => sameText(sent, csrfTokenOf(sessionToken))

/** Compares two texts in a time that does not tell where they differ. */
export const sameText = (left: string, right: string): boolean => {
  const digest = (text: string) => createHmac("sha256", "compare").update(text).digest()
  return timingSafeEqual(digest(left), digest(right))
}
