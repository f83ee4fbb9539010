import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react"
import { words } from "../words.ts"

/**
 * Brings the entries of a list into another order by their handles: dragged with mouse, pen or finger, or with the arrow
 * keys, Home and End. Escape gives a drag up.
 */
export const useReorder = ({
  count,
  onMove,
}: {
  readonly count: number
  readonly onMove: (from: number, to: number) => void
}) => {
  const list = useRef<HTMLUListElement>(null)
  const [drag, setDrag] = useState<{ readonly from: number; readonly to: number }>()
  const [told, setTold] = useState("")
  const move = (from: number, to: number) => {
    if (from === to || to < 0 || to >= count) return
    onMove(from, to)
    setTold(words.entryMoved(to + 1, count))
    // Entries are drawn by their places: the handle at the new one is there already.
    list.current?.children[to]?.querySelector<HTMLElement>("[data-handle]")?.focus()
  }
  return {
    list,
    told,
    /** How an entry is shown while one is dragged. */
    markOf: (index: number): "dragged" | "before" | "after" | undefined => {
      if (!drag) return undefined
      if (index === drag.from) return "dragged"
      return index !== drag.to ? undefined : drag.to < drag.from ? "before" : "after"
    },
    handleOf: (index: number) => ({
      "data-handle": true,
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setDrag({ from: index, to: index })
      },
      onPointerMove: ({ clientY }: PointerEvent) => {
        if (!drag || !list.current) return
        const to = placeAt(list.current, clientY, drag.from)
        if (to !== drag.to) setDrag({ from: drag.from, to })
        list.current.children[to]?.scrollIntoView({ block: "nearest" })
      },
      onPointerUp: () => {
        if (drag) move(drag.from, drag.to)
        setDrag(undefined)
      },
      onPointerCancel: () => setDrag(undefined),
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === "Escape" && drag) setDrag(undefined)
        else {
          const to = { ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: count - 1 }[event.key]
          if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return
          move(index, to)
        }
        event.preventDefault()
        event.stopPropagation()
      },
    }),
  }
}

/** Which place an entry gets that is let go at a height: behind all others whose middle lies above it. */
const placeAt = (list: HTMLElement, y: number, from: number): number =>
  [...list.children].filter((entry, index) => {
    const { top, height } = entry.getBoundingClientRect()
    return index !== from && top + height / 2 < y
  }).length
