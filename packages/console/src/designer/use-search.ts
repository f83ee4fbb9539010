import type { Catalogue, FlowDocument } from "@gatewright/flow"
import { useMemo, useState } from "react"
import { searchHits } from "./search-hits.ts"

/** The search in a flow: open where there is a query, be it empty. */
export interface Search {
  readonly query: string | undefined
  readonly hits: readonly string[]
  readonly at: number
  readonly open: () => void
  readonly close: () => void
  readonly type: (query: string) => void
  readonly step: (by: number) => void
}

/** Searches names and settings. What is found is selected, and each hit is brought into view. */
export const useSearch = ({
  document,
  catalogue,
  onSelection,
  onShow,
}: {
  readonly document: FlowDocument
  readonly catalogue: Catalogue
  readonly onSelection: (ids: readonly string[]) => void
  readonly onShow: (node: string) => void
}): Search => {
  const [query, setQuery] = useState<string>()
  const [at, setAt] = useState(0)
  const hits = useMemo(() => searchHits(document, catalogue, query ?? ""), [document, catalogue, query])
  const show = (found: readonly string[], index: number) => {
    const hit = found[index]
    setAt(index)
    if (hit !== undefined) onShow(hit)
  }
  return {
    query,
    hits,
    at: Math.min(at, Math.max(hits.length - 1, 0)),
    open: () => setQuery(query ?? ""),
    close: () => {
      const hit = hits[at]
      setQuery(undefined)
      onSelection(hit === undefined ? [] : [hit])
    },
    type: (typed) => {
      const found = searchHits(document, catalogue, typed)
      setQuery(typed)
      onSelection(found)
      show(found, 0)
    },
    step: (by) => {
      if (hits.length === 0) return
      onSelection(hits)
      show(hits, (at + by + hits.length) % hits.length)
    },
  }
}
