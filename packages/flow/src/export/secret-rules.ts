import {
  credentialWords,
  holdsCredential,
  isBasic,
  isIdentifier,
  isPlaceholder,
  looksRandom,
  mayHoldCredential,
} from "./secret-words.ts"
import type { SearchedText, SecretRule } from "./secret-rule.ts"
import { mayHoldToken, tokenRules } from "./token-rules.ts"

/**
 * What tells a credential that nobody made easy to tell: its place, its name, the words around it.
 *
 * Patterns take linear time: what may be repeated without bound starts behind a character that it can't hold itself, and
 * nothing that can fail follows it.
 */
const placeRules: readonly SecretRule[] = [
  {
    id: "url-credentials",
    words: "an address with a password in it",
    find: ({ literal }) => firstOf(urlCredentials, literal, isLiteral),
  },
  {
    id: "authorization",
    words: "an Authorization header that is written out",
    find: ({ literal, name }) =>
      isAuthorization.test(name)
        ? Math.max(firstOf(withScheme, literal, isLiteral), firstOf(withoutScheme, literal, isHeader))
        : firstOf(authorizationInText, literal, isHeader),
  },
  {
    id: "parameter",
    words: "a password, key or token in an address or a form",
    find: ({ literal }) =>
      Math.max(firstOf(parameter, literal, isParameter), firstOf(firstParameter, literal, isCredential)),
  },
  {
    id: "connection-string",
    words: "a password in a connection string",
    find: ({ literal }) => firstOf(connectionString, literal, isCredential),
  },
  {
    id: "assignment",
    words: "a password, key or token that is written out",
    find: ({ literal }) => firstOf(assignment, literal, isCredential),
  },
  {
    id: "random-assignment",
    words: "a random key that is written out",
    find: ({ literal }) => firstOf(weakAssignment, literal, looksRandom),
  },
  {
    id: "credential-setting",
    words: "a password or a key",
    find: ({ literal, name }) => found(holdsCredential(name) && isLiteral(literal)),
  },
  {
    id: "random-setting",
    words: "a random key or token",
    find: ({ literal, name }) => found(mayHoldCredential(name) && looksRandom(literal)),
  },
  {
    id: "jwk-setting",
    words: "the private part of a JSON Web Key",
    find: ({ literal, name }) => found((name === "d" || name === "k") && literal.length > 40 && looksRandom(literal)),
  },
]

/** The rules, the surest first. */
export const secretRules: readonly SecretRule[] = [...tokenRules, ...placeRules]

/** Those that something in a text may fall under: next to none for most texts, which is found out with one look. */
export const rulesFor = ({ text, name }: SearchedText): readonly SecretRule[] => {
  const places = hints.test(text) || speaksOfKeys.test(name) ? placeRules : []
  return mayHoldToken(text) ? [...tokenRules, ...places] : places
}

/** What no text can be without that a rule finds something in, whatever its name is. */
const hints = /:\/\/|pass|pwd|secret|key|token|salt|seed|signature|credential|cookie|auth/i

/** What no name can be without that makes a rule look closer at a text; `d` and `k` are parts of a JSON Web Key. */
const speaksOfKeys = /pass|pwd|secret|key|token|salt|seed|signature|credential|cookie|auth|encrypted|code|^[dk]$/i

const name = `(?:${credentialWords}|token)`
const quote = "\\\\{0,3}[\"'`]"
const scheme = "(?:basic|bearer|digest|token|apikey|negotiate|ssws|splunk|geniekey) {1,5}"

/** `https://user:abc@host`, `redis://:abc@host`. */
const urlCredentials = /:\/\/[^\s/?#@:"'`<>]{0,200}:([^\s/?#@"'`<>]{3,200})@/g

/** `"Authorization": "Bearer abc"`, `put("Authorization", "Basic abc")`, `Authorization: abc`. */
const authorizationInText = new RegExp(
  `authorization(?:${quote})?\\s{0,5}[:=,]\\s{0,5}(?:${quote})?(?:${scheme})?([A-Za-z0-9+/._~=:-]{8,})`,
  "gi",
)

const isAuthorization = /^(?:proxy-)?authorization$/i
const withScheme = new RegExp(`^\\s{0,20}${scheme}(\\S{6,})`, "gi")
const withoutScheme = /^(\S{8,})/g

/** `?token=abc`, `&client_secret=abc`; not `token=call()`, which a script may have behind an `&`. */
const parameter = new RegExp(`[?&][\\w.-]{0,40}?${name}=([^\\s&#"'\`<>\\\\,;]{4,})`, "gi")

/** A form that begins with it, or a line of settings. */
const firstParameter = new RegExp(`^[\\w.-]{0,40}?${name}=([^\\s&#"'\`<>\\\\,;()]{4,})`, "gim")

/** `Server=db;User Id=sa;Password=abc`, `jdbc:sqlserver://db;password=abc`. */
const connectionString = /;\s?(?:password|pwd|passphrase)=([^\s&#"'`<>\\,;()]{4,})/gi

/** `password = "abc"`, `"apiKey": "abc"`, `put("secret", "abc")`, `password === "abc"`. */
const assignment = new RegExp(
  `${name}(?:${quote}\\s{0,5},|(?:${quote})?\\s{0,5}(?::|[!=]?={1,2}))\\s{0,5}${quote}([^"'\`\\\\\\r\\n]{4,200})["'\`\\\\]`,
  "gi",
)

/** `const hmacKey = "…"`, `"salt": "…"`: only a random value gives it away. */
const weakAssignment = new RegExp(
  `(?:key|salt|seed|signature|credentials?|cookie|auth)(?:${quote})?\\s{0,5}[:=]\\s{0,5}${quote}([A-Za-z0-9+/=_.~-]{20,200})["'\`\\\\]`,
  "gi",
)

const isLiteral = (value: string): boolean => !isPlaceholder(value)

const isParameter = (value: string): boolean => isLiteral(value) && !value.includes("(")

const isHeader = (value: string): boolean => isCredential(value) || (isLiteral(value) && isBasic(value))

/** Not the words of a program, which stand beside such names in every script. */
const isCredential = (value: string): boolean => !isPlaceholder(value) && !isIdentifier(value)

const found = (yes: boolean): number => (yes ? 0 : -1)

/** Where the first match begins whose captured value is one. Not with `matchAll`, which copies the pattern each time. */
const firstOf = (pattern: RegExp, text: string, isOne: (value: string) => boolean): number => {
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) if (isOne(match[1] ?? "")) return match.index
  return -1
}
