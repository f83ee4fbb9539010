import { Secret } from "@gatewright/flow"
import { spellingsOf } from "./spellings-of.ts"

/**
 * The secrets that a tracked run has had in its hands. A step shows none of them, whatever a node made of it: a script may
 * put one into a text, and an API may send back what it was sent. Belongs to one call of the engine.
 */
export interface SecretsAtHand {
  /** Remembers every secret in a value. */
  readonly note: (value: unknown) => void
  /** All of them, for the next call. */
  readonly all: () => readonly Secret[]
  /** The beginning of a text, of at most that many characters, with a mask for each secret in it. */
  readonly masked: (text: string, longest: number) => string
}

/** A shorter one is masked only where it is all of a value: words are full of such texts. */
const shortest = 4
/** A run that goes round for ever remembers no more than this; the newest are kept. */
const most = 500

export const secretsAtHand = (known: readonly Secret[]): SecretsAtHand => {
  const texts = new Set<string>()
  let pattern: RegExp | undefined
  const add = (text: string): void => {
    if (text === "" || texts.has(text)) return
    texts.add(text)
    const [oldest] = texts
    if (texts.size > most && oldest !== undefined) texts.delete(oldest)
    pattern = undefined
  }
  const note = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return
    if (value instanceof Secret) for (const part of partsOf(value.reveal())) add(part)
    else for (const item of Object.values(value)) note(item)
  }
  note(known)
  return {
    note,
    all: () => [...texts].map((text) => new Secret(text)),
    masked: (text, longest) => {
      if (texts.size === 0) return cut(text, longest)
      if (texts.has(text)) return mask
      pattern ??= patternOf([...texts])
      return pattern ? without(text, pattern, longest) : cut(text, longest)
    },
  }
}

const mask = String(new Secret(""))

const cut = (text: string, longest: number): string => (text.length > longest ? `${text.slice(0, longest)}…` : text)

/** What a secret is made of: the credential of an `authorization` header is one without the word before it (RFC 7617, 6750). */
const partsOf = (secret: string): readonly string[] => {
  const credential = /^(?:Basic|Bearer) (.+)$/.exec(secret)?.[1]
  return credential === undefined ? [secret] : [secret, credential]
}

const patternOf = (texts: readonly string[]): RegExp | undefined => {
  const spellings = new Set(texts.filter(({ length }) => length >= shortest).flatMap(spellingsOf))
  // The longest first, so that nothing of one is left where it begins like another.
  const ordered = [...spellings].toSorted((a, b) => b.length - a.length)
  return ordered.length === 0 ? undefined : new RegExp(ordered.map((text) => escaped(text)).join("|"), "g")
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)

/** Looks beyond what is kept, so that no secret is shown in part because the cut goes through it. */
const without = (text: string, pattern: RegExp, longest: number): string => {
  let kept = ""
  let at = 0
  for (const { index, 0: found } of text.matchAll(pattern)) {
    if (index >= longest) break
    kept += text.slice(at, index) + mask
    at = index + found.length
  }
  kept += text.slice(at, Math.max(at, longest))
  return text.length > longest ? `${kept}…` : kept
}
