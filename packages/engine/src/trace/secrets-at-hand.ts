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

/** So much of a long one is enough to know it by; what follows is hidden as far as it agrees. */
const headLength = 64

export const secretsAtHand = (known: readonly Secret[]): SecretsAtHand => {
  const texts = new Map<string, readonly string[]>()
  let heads: Heads | undefined
  const add = (text: string): void => {
    if (text === "") return
    const spellings = texts.get(text)
    // One that is met again is new again: it must not be forgotten for what came meanwhile.
    texts.delete(text)
    texts.set(text, spellings ?? (text.length < shortest ? [] : spellingsOf(text)))
    if (spellings) return
    const [oldest] = texts.keys()
    if (texts.size > most && oldest !== undefined) texts.delete(oldest)
    heads = undefined
  }
  const note = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return
    if (value instanceof Secret) for (const part of partsOf(value.reveal())) add(part)
    else for (const item of Object.values(value)) note(item)
  }
  note(known)
  return {
    note,
    all: () => [...texts.keys()].map((text) => new Secret(text)),
    masked: (text, longest) => {
      if (texts.size === 0) return cut(text, longest)
      if (texts.has(text)) return mask
      heads ??= headsOf([...texts.values()].flat())
      return without(text, heads, longest)
    },
  }
}

const mask = String(new Secret(""))

const cut = (text: string, longest: number): string => (text.length > longest ? `${text.slice(0, longest)}…` : text)

/** What a secret is made of: the credential of an `authorization` header is one without the word before it (RFC 7617, 6750). */
const partsOf = (secret: string): readonly string[] => {
  const credential = /^(?:Basic|Bearer) (.+)$/.exec(secret)?.[1]
  if (credential !== undefined) return [secret, credential]
  // A code that became a number has lost the zeros before it.
  const number = /^0+([0-9]{3,})$/.exec(secret)?.[1]
  return number === undefined ? [secret] : [secret, number]
}

/** Spellings by their first characters, and by their heads: no time is lost at places where no secret begins. */
type Heads = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>

const headsOf = (spellings: readonly string[]): Heads => {
  const heads = new Map<string, Map<string, string[]>>()
  for (const spelling of new Set(spellings)) {
    const begin = spelling.slice(0, shortest)
    const head = spelling.slice(0, headLength)
    const begun = heads.get(begin) ?? new Map<string, string[]>()
    const same = begun.get(head) ?? []
    same.push(spelling)
    heads.set(begin, begun.set(head, same))
  }
  return heads
}

/** Looks beyond what is kept, so that no secret is shown in part because the cut goes through it. */
const without = (text: string, heads: Heads, longest: number): string => {
  let kept = ""
  let shown = 0
  for (let at = 0; at < Math.min(text.length, longest);) {
    const end = endOf(text, at, heads)
    if (end === at) {
      at += 1
      continue
    }
    kept += text.slice(shown, at) + mask
    at = end
    shown = end
  }
  kept += text.slice(shown, Math.max(shown, longest))
  return text.length > longest ? `${kept}…` : kept
}

/** Where the longest secret that begins there ends; the place itself where none does. */
const endOf = (text: string, at: number, heads: Heads): number => {
  let end = at
  for (const [head, spellings] of heads.get(text.slice(at, at + shortest)) ?? []) {
    if (!text.startsWith(head, at)) continue
    for (const spelling of spellings) end = Math.max(end, at + agreeing(text, at, spelling))
  }
  return end
}

/** How many characters of the text are those of the secret. */
const agreeing = (text: string, at: number, spelling: string): number => {
  if (text.startsWith(spelling, at)) return spelling.length
  let length = headLength
  while (text[at + length] === spelling[length] && at + length < text.length) length += 1
  return length
}
