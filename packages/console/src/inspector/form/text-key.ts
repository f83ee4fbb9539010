/** A key for words that become a text: made of the name of the node and of the words, and of no text that is there. */
export const textKey = (node: string, text: string, taken: readonly string[]): string => {
  const stem = [camel(node, 4), camel(text.replaceAll(/\{\{.*?\}\}/g, " "), 4)].filter((part) => part !== "").join(".")
  const key = stem === "" ? "text" : stem
  const isTaken = (name: string) =>
    taken.some((each) => each === name || each.startsWith(`${name}.`) || name.startsWith(`${each}.`))
  if (!isTaken(key)) return key
  let number = 2
  while (isTaken(`${key}${number}`)) number++
  return `${key}${number}`
}

const camel = (text: string, most: number): string =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .slice(0, most)
    .map((word, index) => (index === 0 ? word : `${word.charAt(0).toUpperCase()}${word.slice(1)}`))
    .join("")
