import { isJsonArray, isJsonObject } from "./json.ts"

/**
 * Whether a value takes more than so many characters where it is written as in a file, two spaces a level. A small text
 * can stand for a large file: lists of lists are written with a line for each item, and blanks for each level before it.
 */
export const isTooLarge = (value: unknown, most: number): boolean => left(value, { room: most, indent: 1 }) < 0

/** How much room is left behind a value; below 0 where it does not fit, however much more of it there is. */
const left = (value: unknown, { room, indent }: { readonly room: number; readonly indent: number }): number => {
  if (typeof value === "string") return room - value.length - quotes
  if (isJsonArray(value)) {
    let rest = room - indent
    for (const item of value) {
      if (rest < 0) return rest
      rest = left(item, { room: rest - indent - line, indent: indent + step })
    }
    return rest
  }
  if (!isJsonObject(value)) return room - shortest
  let rest = room - indent
  for (const key of Object.keys(value)) {
    if (rest < 0) return rest
    rest = left(value[key], { room: rest - indent - line - key.length - quotes, indent: indent + step })
  }
  return rest
}

const quotes = 2
const step = 2
/** The end of a line, a comma. */
const line = 2
/** A number of one digit. */
const shortest = 1

/** Ends "… is not valid: ". */
export const tooLargeWords =
  "its lists lie in each other so deep that the file would be larger than files may be. No flow needs that"
