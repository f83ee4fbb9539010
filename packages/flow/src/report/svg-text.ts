import { visible } from "../visible.ts"

/** Text of a stranger in an SVG: XML 1.0 section 2.4, with nothing invisible in it. */
export const svgText = (text: string): string =>
  visible(text).replace(/[&<>"'\ufffe\uffff]/g, (character) => entities.get(character) ?? "\ufffd")

const entities: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
])

/** As much of a text as is about `width` characters wide; those of East Asia and emoji take two. */
export const cutTo = (text: string, width: number): string => {
  let [used, shown] = [0, ""]
  for (const character of text) {
    used += character >= "\u2e80" ? 2 : 1
    if (used > width) return `${shown.trimEnd()}…`
    shown += character
  }
  return text
}
