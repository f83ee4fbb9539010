import { type Answer, answersIn, type Bindings, bindingsOf } from "@gatewright/flow"

/** The same bindings with another answer, or without the one that was there where `to` is `undefined`. */
export const withBinding = (bindings: Bindings, need: Omit<Answer, "to">, to: string | undefined): Bindings => {
  const others = answersIn(bindings).filter((answer) => !isAbout(answer, need))
  return bindingsOf(to === undefined ? others : [...others, { ...need, to }])
}

/** How many names are bound. */
export const countBindings = (bindings: Bindings): number => answersIn(bindings).length

// Names of connections are told apart by their kind; those of secrets and flows stand alone.
const isAbout = (answer: Answer, { kind, key, detail }: Omit<Answer, "to">): boolean =>
  answer.kind === kind && answer.key === key && (kind !== "connection" || answer.detail === detail)
