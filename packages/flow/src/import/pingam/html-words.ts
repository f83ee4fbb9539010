/** A piece of what a page says: words, or a link. */
export type HtmlPiece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "link"; readonly href: string; readonly label: string }

/**
 * Words with a little HTML, as plain pieces in their order. `undefined` where there is more in it than plain pieces can say:
 * other tags, scripts, links to somewhere that a page may not lead to.
 */
export const htmlWords = (html: string): readonly HtmlPiece[] | undefined => {
  if (html.length > longest || /\{\{|\$t\(/.test(html)) return undefined
  const pieces: HtmlPiece[] = []
  let words = ""
  let href: string | undefined
  const finish = (): void => {
    const text = plain(words)
    if (text !== "") pieces.push(href === undefined ? { kind: "text", text } : { kind: "link", href, label: text })
    words = ""
  }
  for (const [part] of html.matchAll(/<[^<>]*>|[^<>]+|[<>]/g)) {
    if (!part.startsWith("<") || part.length === 1) {
      if (part.length === 1 && /[<>]/.test(part)) return undefined
      words += part
      continue
    }
    const tag = tagOf(part)
    if (!tag) return undefined
    if (tag.name === "br" || tag.name === "p" || tag.name === "div") words += "\n"
    if (tag.name !== "a") continue
    if (tag.closes === (href === undefined)) return undefined
    finish()
    href = tag.closes ? undefined : linkOf(part)
    if (!tag.closes && href === undefined) return undefined
  }
  finish()
  return href === undefined ? pieces : undefined
}

/** Longer words than any page shows are not worth the time. */
const longest = 20_000

const tagOf = (part: string): { readonly name: string; readonly closes: boolean } | undefined => {
  const [, slash = "", name = ""] = /^<(\/?)(a|b|strong|i|em|u|br|p|span|div)(?:[\s/][^<>]*)?>$/i.exec(part) ?? []
  return name === "" ? undefined : { name: name.toLowerCase(), closes: slash === "/" }
}

const linkOf = (part: string): string | undefined => {
  const [, , double, single] = /\shref\s*=\s*("([^"]*)"|'([^']*)')/i.exec(part) ?? []
  const href = entities(double ?? single ?? "").trim()
  return /^(?:https?:\/\/|#\/service\/)[^\s{}]+$/.test(href) ? href : undefined
}

const plain = (words: string): string =>
  entities(words)
    .replaceAll(/[^\S\n]+/g, " ")
    .replaceAll(/ ?\n[ \n]*/g, "\n")
    .trim()

const entities = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt|quot|apos|nbsp|#39);/g, (_entity, name: string) => characters.get(name) ?? "")

const characters: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["#39", "'"],
  ["nbsp", "\u00a0"],
])
