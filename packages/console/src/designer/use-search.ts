import type { Catalogue, FlowDocument } from "@gatewright/flow"
import { useMemo, useState } from "react"
import type { Found } from "../canvas/found.ts"
import { showRow } from "../outline/show-row.ts"
import { searchHits, type SearchHit } from "./search-hits.ts"
import { searchIndex } from "./search-index.ts"
import type { Place } from "./use-place.ts"

/** The search in a flow: open where there is a query, be it empty. */
export interface Search {
  readonly query: string | undefined
  readonly hits: readonly SearchHit[]
  /** The hit that is shown, from 0. */
  readonly at: number
  /** What stands out in the drawing, where something was found. */
  readonly found: Found | undefined
  readonly open: () => void
  readonly close: () => void
  readonly type: (query: string) => void
  readonly step: (by: number) => void
  /** Goes to a hit, and to one of its settings. */
  readonly goTo: (hit: SearchHit, setting?: string) => void
}

/**
 * Searches names and settings. What is found stands out and comes into view, but is not selected, so that searching never
 * changes what *Delete* removes: only the hit that somebody stops at is, by Enter or by closing the search.
 */
export const useSearch = ({
  document,
  catalogue,
  place,
  isOutline,
}: {
  readonly document: FlowDocument
  readonly catalogue: Catalogue
  readonly place: Place
  readonly isOutline: boolean
}): Search => {
  const [query, setQuery] = useState<string>()
  const [at, setAt] = useState(0)
  const isOpen = query !== undefined
  const index = useMemo(() => (isOpen ? searchIndex(document, catalogue) : []), [document, catalogue, isOpen])
  const hits = useMemo(() => searchHits(index, query ?? ""), [index, query])
  const nodes = useMemo(() => hits.map(({ node }) => node), [hits])
  const current = nodes[Math.min(at, nodes.length - 1)]
  const found = useMemo(() => (nodes.length === 0 ? undefined : { nodes: new Set(nodes), current }), [nodes, current])
  const show = (hit: string | undefined) => {
    if (hit === undefined) return
    // Whoever searches goes on typing: the focus stays where it is.
    if (isOutline) showRow(hit)
    else place.show(hit)
  }
  return {
    query,
    hits,
    at: Math.min(at, Math.max(hits.length - 1, 0)),
    found,
    open: () => setQuery(query ?? ""),
    close: () => {
      setQuery(undefined)
      if (current === undefined) return
      place.select([current])
      place.goBack(current)
    },
    type: (typed) => {
      setQuery(typed)
      setAt(0)
      show(searchHits(index, typed)[0]?.node)
    },
    step: (by) => {
      if (current === undefined) return
      // The first step stops at what is shown already.
      const isThere = place.selection.length === 1 && place.selection[0] === current
      const next = isThere ? (at + by + nodes.length) % nodes.length : nodes.indexOf(current)
      setAt(next)
      place.select(nodes.slice(next, next + 1))
      show(nodes[next])
    },
    goTo: (hit, setting) => {
      setAt(hits.indexOf(hit))
      place.goTo(hit.node, setting)
    },
  }
}
