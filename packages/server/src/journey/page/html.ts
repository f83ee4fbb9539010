/** Text that is already HTML. Only `html` makes one, so that nothing reaches a page without being escaped. */
export class Html {
  readonly source: string

  constructor(source: string) {
    this.source = source
  }

  toString(): string {
    return this.source
  }
}

type Part = Html | string | number | undefined | false | readonly Part[]

/** Builds HTML: every value that is not itself `Html` is escaped; `undefined` and `false` leave nothing. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(strings.reduce((source, string, index) => source + sourceOf(parts[index - 1]) + string))

const sourceOf = (part: Part): string => {
  if (part === undefined || part === false) return ""
  if (part instanceof Html) return part.source
  if (typeof part === "object") return part.map(sourceOf).join("")
  return escape(String(part))
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\0": "\uFFFD",
}

const escape = (text: string): string => text.replaceAll(/[&<>"'\0]/g, (character) => entities[character] ?? character)
