import { byCodeUnit } from "../export/by-code-unit.ts"
import type { Requirement } from "../export/requirements-of.ts"
import type { Candidate } from "./plan.ts"
import type { Here } from "./plan-question.ts"

/** So many are proposed for one requirement, the best first. */
const proposed = 50

/**
 * Makes what tells the things of here that could meet a requirement: those of the same name, then those of a similar one,
 * then all others of the kind. Names are made ready once, for there may be many on both sides.
 */
export const candidatesIn = ({
  secrets,
  connections,
  libraries,
}: Here): ((need: Pick<Requirement, "kind" | "key" | "detail" | "name">) => readonly Candidate[]) => {
  const offers = {
    secret: secrets.map((name) => offered({ key: name, name, kind: "" })),
    connection: connections.map(offered),
    flow: libraries.map(({ id, name }) => offered({ key: id, name, kind: "" })),
  }
  return ({ kind, key, detail, name }) => {
    // The id of a flow is like no other id; the name is what people know it by.
    const wanted = wordsIn(kind === "flow" ? name : key)
    return offers[kind]
      .filter((offer) => kind !== "connection" || detail === "" || offer.kind === detail)
      .map((offer) => ({ offer, score: offer.key === key ? same + 1 : Math.max(...scores(wanted, offer)) }))
      .toSorted((a, b) => b.score - a.score || byCodeUnit(a.offer.key, b.offer.key))
      .slice(0, proposed)
      .map(({ offer }) => ({ key: offer.key, name: offer.name }))
  }
}

interface Offer extends Candidate {
  readonly kind: string
  readonly words: readonly Words[]
}

interface Words {
  /** Letters and digits in lower case, without what stands between them. */
  readonly together: string
  readonly apart: readonly string[]
}

const offered = ({ key, name, kind }: Candidate & { readonly kind: string }): Offer => ({
  key,
  name,
  kind,
  words: [key, name].map(wordsIn),
})

const wordsIn = (name: string): Words => {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return { together: words.join(""), apart: words.filter((word) => word.length >= shortest) }
}

const shortest = 3
const same = 3

const scores = (wanted: Words, { words }: Offer): readonly number[] => words.map((name) => likeness(wanted, name))

const likeness = (a: Words, b: Words): number => {
  if (a.together === b.together) return same
  const [short, long] = a.together.length < b.together.length ? [a, b] : [b, a]
  if (short.together.length >= shortest && long.together.includes(short.together)) return same - 1
  return a.apart.some((word) => b.apart.includes(word)) ? 1 : 0
}
