/** Names of what holds a credential: the last word of a setting, parameter or header, such as `clientSecret` or `x-api-key`. */
export const holdsCredential = (name: string): boolean => strong.test(withoutMark(name))

/** Names of what may hold a credential, or something harmless: only a random value gives it away. */
export const mayHoldCredential = (name: string): boolean => weak.test(withoutMark(name))

/** The words themselves, for a pattern that ignores case. */
export const credentialWords =
  "passw(?:or)?d|passphrase|pwd|secret|api[-_]?key|(?:access|private|secret|shared|signing|encryption)[-_]?key|(?:access|auth|bearer|refresh|api)[-_]?token"

const strong = new RegExp(`(?:${credentialWords})$`, "i")
const weak = /(?:token|key|credentials?|auth|signature|encrypted|cookie|code|salt|seed|passcode)$/i

/** Some products mark values that they encrypted; with the key elsewhere they are credentials all the same. */
const withoutMark = (name: string): string => name.replace(/[-_]encrypted$/i, "")

/** Text that stands for a value that comes later, or shows what one looks like: nobody's credential. */
export const isPlaceholder = (text: string): boolean =>
  /[\0\s]|\{\{|[$&]\{|^\$|^%.*%$|^:|^<.*>$|^\{.*\}$|\.\.\.|…/.test(text) ||
  /^(?:[A-Z_]+|(.)\1*)$/.test(text) ||
  samples.test(text)

const samples =
  /^(?:change[-_]?(?:me|it)|.*(?:example|placeholder|sample|dummy|redacted).*|null|undefined|true|false|none|(?:(?:your|my|the|some|new|old|current)[a-z_-]*|.*[-_.]|user)?(?:password|passwd|secret|token|key)(?:[-_]?here)?)$/i

/** Words of a program rather than a value: `sharedState.password`, `access_token`, `given-name`, `urn:example:name`. */
export const isIdentifier = (text: string): boolean => /^[A-Za-z][A-Za-z_.:/-]*$/.test(text)

/**
 * Whether text looks as if it came from a random generator: 20 characters or more, digits among them, and as mixed as
 * base64 or hexadecimal digits are. An id or a digest names something; it does not open it.
 */
export const looksRandom = (text: string): boolean => {
  if (!/^[A-Za-z0-9+/=_.~-]{20,4096}$/.test(text) || isName(text)) return false
  if ((text.match(/[0-9]/g)?.length ?? 0) < 2) return false
  return bitsPerCharacter(text) >= (/^[0-9A-Fa-f]+$/.test(text) ? 3 : 3.7)
}

/** UUIDs, ids of ours, digests that say what they are. */
export const isName = (text: string): boolean =>
  /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?:flow|n)_[0-9a-z]{26}|sha(?:1|256|384|512)[:-]\S*)$/i.test(text)

/** Whether text is what Basic authentication sends: a name and a password in base64 (RFC 7617 section 2). */
export const isBasic = (text: string): boolean => {
  if (!/^[A-Za-z0-9+/]{4,1000}={0,2}$/.test(text) || text.length % 4 !== 0) return false
  return /^[\x20-\x39\x3b-\x7e]*:[\x20-\x7e]*$/.test(atob(text))
}

/** Shannon's entropy of the characters of a text. */
const bitsPerCharacter = (text: string): number => {
  const counts = [...Map.groupBy(text, (character) => character).values()].map(({ length }) => length / text.length)
  return -counts.reduce((sum, share) => sum + share * Math.log2(share), 0)
}
