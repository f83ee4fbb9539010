import {
  credentialWords,
  holdsCredential,
  isBasic,
  isIdentifier,
  isPlaceholder,
  looksRandom,
  mayHoldCredential,
} from "./secret-words.ts"
import type { SecretRule } from "./secret-rule.ts"

/**
 * The rules, the surest first. Patterns take linear time: what may be repeated without bound starts behind a character
 * that it can't hold itself, and nothing that can fail follows it.
 */
export const secretRules: readonly SecretRule[] = [
  {
    id: "private-key",
    words: "a private key",
    find: ({ text }) =>
      text.search(
        /-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:\\+[nr]|[\s"'`+,]){0,20}[A-Za-z0-9+/]{16}/,
      ),
  },
  shape("aws-key", "an access key of AWS", /(?<![\w+/])(?:AKIA|ASIA)[0-9A-Z]{16}(?![\w+/=])/),
  shape("github-token", "a token of GitHub", /(?<![\w+/])(?:gh[opsur]_[0-9A-Za-z]{36}|github_pat_[0-9A-Za-z_]{50})/),
  shape("gitlab-token", "a token of GitLab", /(?<![\w+/])glpat-[\w-]{20}/),
  shape("slack-token", "a token of Slack", /(?<![\w+/])xox[abeoprs]-[0-9A-Za-z-]{10}/),
  shape("slack-hook", "an incoming webhook of Slack", /hooks\.slack\.com\/services\/T\w{6,12}\/B\w{6,12}\/\w{20}/),
  shape("stripe-key", "a live key of Stripe", /(?<![\w+/])[rs]k_live_[0-9A-Za-z]{16}/),
  shape("google-key", "a key of Google", /(?<![\w+/-])(?:AIza[\w-]{35}|GOCSPX-[\w-]{20})/),
  shape("npm-token", "a token of npm", /(?<![\w+/])npm_[0-9A-Za-z]{36}/),
  shape("sendgrid-key", "a key of SendGrid", /(?<![\w+/])SG\.[\w-]{22}\.[\w-]{43}/),
  shape("jwt", "a JSON Web Token", /(?<![\w-])eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8}/),
  {
    id: "url-credentials",
    words: "an address with a password in it",
    find: ({ literal }) => firstOf(/:\/\/[^\s/?#@:"'`<>]{1,200}:([^\s/?#@"'`<>]{3,200})@/g, literal, isLiteral),
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
    id: "assignment",
    words: "a password, key or token that is written out",
    find: ({ literal }) => firstOf(assignment, literal, isCredential),
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
]

/** A token that its issuer made easy to tell. */
function shape(id: string, words: string, pattern: RegExp): SecretRule {
  return { id, words, find: ({ text }) => text.search(pattern) }
}

const name = `(?:${credentialWords}|token)`
const quote = "\\\\{0,3}[\"'`]"

/** `"Authorization": "Bearer abc"`, `put("Authorization", "Basic abc")`, `Authorization: abc`. */
const authorizationInText = new RegExp(
  `authorization(?:${quote})?\\s{0,5}[:=,]\\s{0,5}(?:${quote})?(?:(?:basic|bearer|digest|token|apikey|negotiate) {1,5})?([A-Za-z0-9+/._~=:-]{8,})`,
  "gi",
)

const isAuthorization = /^(?:proxy-)?authorization$/i
const withScheme = /^\s{0,20}(?:basic|bearer|digest|token|apikey|negotiate) {1,5}(\S{6,})/gi
const withoutScheme = /^(\S{8,})/g

/** `?token=abc`, `&client_secret=abc`; not `token=call()`, which a script may have behind an `&`. */
const parameter = new RegExp(`[?&][\\w.-]{0,40}?${name}=([^\\s&#"'\`<>\\\\,;]{4,})`, "gi")

/** A form that begins with it, or a line of settings. */
const firstParameter = new RegExp(`^[\\w.-]{0,40}?${name}=([^\\s&#"'\`<>\\\\,;()]{4,})`, "gim")

/** `password = "abc"`, `"apiKey": "abc"`, `put("secret", "abc")`, `password === "abc"`. */
const assignment = new RegExp(
  `${name}(?:${quote}\\s{0,5},|(?:${quote})?\\s{0,5}(?::|[!=]?={1,2}))\\s{0,5}${quote}([^"'\`\\\\\\r\\n]{4,200})["'\`\\\\]`,
  "gi",
)

const isLiteral = (value: string): boolean => !isPlaceholder(value)

const isParameter = (value: string): boolean => isLiteral(value) && !value.includes("(")

const isHeader = (value: string): boolean => isCredential(value) || (isLiteral(value) && isBasic(value))

/** Not the words of a program, which stand beside such names in every script. */
const isCredential = (value: string): boolean => !isPlaceholder(value) && !isIdentifier(value)

const found = (yes: boolean): number => (yes ? 0 : -1)

/** Where the first match begins whose captured value is one. */
const firstOf = (pattern: RegExp, text: string, isOne: (value: string) => boolean): number => {
  for (const { 1: value = "", index } of text.matchAll(pattern)) if (isOne(value)) return index
  return -1
}
