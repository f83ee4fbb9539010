import { visible } from "./visible.ts"

const shownNames = 5
const shownLength = 60

/** Text of a stranger for a sentence: cut where it is long, with nothing invisible in it. */
export const abridged = (text: string): string =>
  visible(text.length > shownLength ? `${text.slice(0, shownLength)}…` : text)

/** A name of the author's in quotation marks. */
export const quoted = (name: string): string => `“${abridged(name)}”`

/** A list in a sentence: `a, b and c`, or `a, b, c, d, e and 7 more`. */
export const listWords = (names: readonly string[]): string => {
  const shown =
    names.length > shownNames + 1 ? [...names.slice(0, shownNames), `${names.length - shownNames} more`] : names
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`
}
