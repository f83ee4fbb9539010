import { type MouseEvent, useCallback, useLayoutEffect, useMemo, useRef } from "react"
import { changedSelection, type ReportedSelect } from "./changed-selection.ts"
import { idOfElement } from "./element-id.ts"
import type { FlowCanvasProps } from "./flow-canvas-props.ts"

export interface CanvasSelection {
  readonly ids: readonly string[]
  readonly select: (ids: readonly string[]) => void
  readonly clear: () => void
  /** The same for as long as the canvas is there: each card is given it. */
  readonly onNodeClick: (event: MouseEvent, node: { readonly id: string }) => void
  /** Takes what React Flow reports of cards, and what it reports of links. */
  readonly report: (changes: readonly ReportedSelect[], namesOf: (element: string) => readonly string[]) => void
}

/** The selection of a canvas, whichever way its user keeps it. */
export const useSelection = ({
  selection,
  onSelection,
  selected,
  onSelect,
}: Pick<FlowCanvasProps, "selection" | "onSelection" | "selected" | "onSelect">): CanvasSelection => {
  const ids = useMemo(() => selection ?? (selected === undefined ? [] : [selected]), [selection, selected])
  const take = useRef((_: readonly string[]): void => undefined)
  // A click is told in two parts, cards and links: the second goes on from the first, before anything is drawn anew.
  const latest = useRef(ids)
  useLayoutEffect(() => {
    latest.current = ids
    take.current = onSelection ?? ((chosen) => onSelect?.(chosen.at(-1)))
  })
  const select = useCallback((chosen: readonly string[]) => {
    latest.current = chosen
    take.current(chosen)
  }, [])
  const report = useCallback(
    (changes: readonly ReportedSelect[], namesOf: (element: string) => readonly string[]) => {
      const chosen = changedSelection(latest.current, changes, namesOf)
      if (chosen !== latest.current) select(chosen)
    },
    [select],
  )
  const clear = useCallback(() => select([]), [select])
  const onNodeClick = useCallback(
    ({ shiftKey, ctrlKey, metaKey }: MouseEvent, { id }: { readonly id: string }) => {
      // React Flow leaves several selected when one of them is clicked.
      if (!shiftKey && !ctrlKey && !metaKey && latest.current.length > 1) select([idOfElement(id)])
    },
    [select],
  )
  return { ids, select, clear, report, onNodeClick }
}
