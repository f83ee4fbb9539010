import { visible } from "./visible.ts"

const shownNames = 5
const shownLength = 60

/** A name of the author's in quotation marks: cut where it is long, with nothing invisible in it. */
export const quoted = (name: string): string =>
  `“${visible(name.length > shownLength ? `${name.slice(0, shownLength)}…` : name)}”`

/** A list in a sentence: `a, b and c`, or `a, b, c, d, e and 7 more`. */
export const listWords = (names: readonly string[]): string => {
  const shown =
    names.length > shownNames + 1 ? [...names.slice(0, shownNames), `${names.length - shownNames} more`] : names
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`
}
