import { type RefObject, useEffect } from "react"
import { noteElement } from "./element-id.ts"

/**
 * The focus goes along where something else is selected while a card has it, e.g. what was pasted: keys mean what is
 * selected.
 */
export const useFollowSelection = (selection: readonly string[], canvas: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const [id, ...others] = selection
    const focused = document.activeElement
    if (id === undefined || others.length > 0) return
    if (!focused?.matches(".react-flow__node") || !canvas.current?.contains(focused)) return
    const [card, note] = [id, noteElement(id)].map((element) => `.react-flow__node[data-id="${CSS.escape(element)}"]`)
    canvas.current.querySelector<HTMLElement>(`${card}, ${note}`)?.focus({ preventScroll: true })
  }, [selection, canvas])
}
