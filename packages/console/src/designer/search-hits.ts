import type { SearchedNode } from "./search-index.ts"
import { excerptOf, marked, type Piece } from "./marked.ts"

/** A node that was found, and where in it the words stand. */
export interface SearchHit {
  readonly node: string
  readonly name: readonly Piece[]
  readonly typeLabel: readonly Piece[]
  /** The settings that hold a word of the query: those with the most words of it, as far as there is room. */
  readonly settings: readonly SettingHit[]
  /** How many more settings there are. */
  readonly more: number
}

interface SettingHit {
  readonly pointer: string
  readonly title: string
  readonly excerpt: readonly Piece[]
}

/** The nodes whose name, type or settings hold all words of the query, in the order of the flow. */
export const searchHits = (nodes: readonly SearchedNode[], query: string): readonly SearchHit[] => {
  const parts = query.toLowerCase().trim().split(/\s+/).filter(Boolean)
  if (parts.length === 0) return []
  return nodes
    .filter(({ text }) => parts.every((part) => text.includes(part)))
    .map(({ id, name, typeLabel, settings }) => {
      const found = settings
        .flatMap(({ pointer, titles, texts }) => {
          const [best] = texts
            .map((text) => ({ pointer, titles, text, count: countOf(text, parts) }))
            .toSorted((one, other) => other.count - one.count)
          return best && best.count > 0 ? [best] : []
        })
        .toSorted((one, other) => other.count - one.count)
      return {
        node: id,
        name: marked(name, parts),
        typeLabel: marked(typeLabel, parts),
        settings: found.slice(0, shown).map(({ pointer, titles, text }) => ({
          pointer,
          title: titles.join(" › "),
          excerpt: excerptOf(text, parts),
        })),
        more: Math.max(0, found.length - shown),
      }
    })
}

/** How many settings of a node are told. */
const shown = 3

const countOf = (text: string, parts: readonly string[]): number => {
  const lower = text.toLowerCase()
  return parts.filter((part) => lower.includes(part)).length
}
