import { quoted } from "../../../words.ts"
import type { Json, JsonObject } from "../../../document/json.ts"
import type { Problem } from "../../../problem.ts"
import { fieldOf } from "../json-parts.ts"
import { htmlWords, type HtmlPiece } from "../html-words.ts"
import { localized, saysNothing, type Localized } from "../localized.ts"
import { flowIdOf } from "../node-ids.ts"
import type { RawNode } from "../raw-bundle.ts"
import { textReference, type Reading, type Words } from "../runnable.ts"

/** A text for a setting that holds nothing but text, and the words behind it. */
export interface SettingText {
  readonly text: string
  readonly words: readonly Words[]
}

/** The words of a setting, or the usual ones where it says nothing; `undefined` where there is more in them than text. */
export const textOr = (
  node: RawNode,
  { field, usual, reading }: { readonly field: string; readonly usual: string; readonly reading: Reading },
): SettingText | undefined => {
  const value = fieldOf(node.config, field)
  if (saysNothing(value)) return { text: usual, words: [] }
  const words = plainWords(value, reading.fallback)
  const key = [reading.keyOf(node), field] as const
  return words && { text: textReference(key), words: [{ key, words }] }
}

const plainWords = (value: Json | undefined, fallback: string): Localized | undefined => {
  const plain = piecesByLanguage(value, fallback)?.map(({ tag, pieces }) => {
    const [piece, ...more] = pieces
    return more.length === 0 && piece?.kind === "text" ? ([tag, piece.text] as const) : undefined
  })
  return plain?.every((words) => words !== undefined) ? Object.fromEntries(plain) : undefined
}

/** A text of a page: elements of a form, in the order of the words. */
export interface PageText {
  readonly elements: readonly JsonObject[]
  readonly words: readonly Words[]
  readonly problems: readonly Problem[]
}

/**
 * The elements that say what a setting of a page says: texts, and links between them. `undefined` where the languages are
 * not built alike, or hold more than texts and links.
 */
export const pageText = (node: RawNode, field: string, { keyOf, fallback }: Reading): PageText | undefined => {
  const value = fieldOf(node.config, field)
  if (saysNothing(value)) return { elements: [], words: [], problems: [] }
  const languages = piecesByLanguage(value, fallback)
  const [first, ...others] = languages ?? []
  if (!languages || !first || !others.every(({ pieces }) => isBuiltLike(first.pieces, pieces))) return undefined
  const parts = first.pieces.map((piece, index) => {
    const key = [keyOf(node), first.pieces.length === 1 ? field : `${field}${index + 1}`] as const
    const words = languages.map(({ tag, pieces }) => [tag, wordsOf(pieces[index])] as const)
    return { piece, words: { key, words: Object.fromEntries(words) } }
  })
  return {
    elements: parts.map(({ piece, words: { key } }) =>
      piece.kind === "text"
        ? { kind: "text", text: textReference(key) }
        : { kind: "link", href: hrefOf(piece.href), label: textReference(key) },
    ),
    words: parts.map(({ words }) => words),
    problems: first.pieces.flatMap((piece) => (piece.kind === "link" ? linkProblem(node, piece.href) : [])),
  }
}

interface LanguagePieces {
  readonly tag: string
  readonly pieces: readonly HtmlPiece[]
}

/** The language that stands in for others must have the words: otherwise people would read the key. */
const piecesByLanguage = (value: Json | undefined, fallback: string): readonly LanguagePieces[] | undefined => {
  const words = localized(value)
  if (!words || !Object.hasOwn(words, fallback)) return undefined
  const languages = Object.entries(words).flatMap(([tag, html]) => {
    const pieces = htmlWords(html)
    return pieces ? [{ tag, pieces }] : []
  })
  return languages.length === Object.keys(words).length ? languages : undefined
}

const isBuiltLike = (a: readonly HtmlPiece[], b: readonly HtmlPiece[]): boolean =>
  a.length === b.length && a.every((piece, index) => targetOf(piece) === targetOf(b[index]))

const targetOf = (piece: HtmlPiece | undefined): string | undefined =>
  piece?.kind === "link" ? piece.href : piece?.kind

const wordsOf = (piece: HtmlPiece | undefined): string =>
  piece === undefined ? "" : piece.kind === "text" ? piece.text : piece.label

const service = "#/service/"

/** A link to another journey leads to the flow that this journey becomes. */
const hrefOf = (href: string): string =>
  href.startsWith(service) ? `/{{flow.tenant}}/flow/${flowIdOf(journeyOf(href))}` : href

const journeyOf = (href: string): string => {
  const name = href.slice(service.length)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

const linkProblem = ({ name, pointer }: RawNode, href: string): readonly Problem[] =>
  href.startsWith(service)
    ? [
        {
          code: "pingam.link-to-journey",
          severity: "warning",
          message: `The page ${quoted(name)} links to the journey ${quoted(journeyOf(href))}. The link leads to the flow with the id ${flowIdOf(journeyOf(href))}: import that journey with its original ID, or change the link.`,
          at: { pointer, nodeName: name },
        },
      ]
    : []
