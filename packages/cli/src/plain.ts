/**
 * Text of strangers as it may stand in a line on a terminal: nothing that moves the cursor, begins a new line or turns the
 * direction of writing, which could hide or rewrite what people read.
 */
export const plain = (text: string): string => text.replaceAll(unsafe, "\uFFFD")

/** One JSON document, for programs. A terminal may show it too, so what `plain` takes out is escaped. */
export const jsonText = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replaceAll(unsafe, (character) => (character === "\n" ? character : escaped(character)))}\n`

/** Control characters (C0, DEL, C1), line and paragraph separators, and controls of the writing direction. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const unsafe = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
