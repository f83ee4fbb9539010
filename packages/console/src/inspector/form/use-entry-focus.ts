import { type RefObject, useEffect, useRef } from "react"

/**
 * Where the focus goes once entries of a list are drawn anew: into the first field of the entry that was added, and to the
 * entry that took the place of one that was removed.
 */
export const useEntryFocus = (list: RefObject<HTMLElement | null>) => {
  const next = useRef<{ readonly index: number; readonly wanted: readonly string[] }>(undefined)
  useEffect(() => {
    if (!next.current || !list.current) return
    const { index, wanted } = next.current
    next.current = undefined
    const entries = list.current.children
    const entry = entries[Math.min(index, entries.length - 1)]
    const target = entry ?? list.current.parentElement
    const found = entry ? wanted.map((each) => entry.querySelector<HTMLElement>(each)) : []
    const first = found.find((each) => each !== null) ?? target?.querySelector<HTMLElement>("button")
    first?.focus()
  })
  return {
    added: (index: number) => {
      next.current = { index, wanted: ["input, textarea", "button:not([data-handle])"] }
    },
    removed: (index: number) => {
      next.current = { index, wanted: ["[data-handle]"] }
    },
  }
}
