import { useCallback, useEffect, useLayoutEffect, useRef } from "react"
import { isSomethingOpen } from "../app/ui/is-something-open.ts"
import { useLatest } from "../app/ui/use-latest.ts"
import { openedInOrder, type Panel, topmostPanel } from "./panel-stack.ts"

/**
 * Escape, the same everywhere in the designer:
 *
 * 1. A dialog, a menu or a list that is open is closed, a drag and words written on the canvas are given up: what begins
 *    these ends them.
 * 2. Else the panel that has the focus is closed; where none has it, the one that was opened last. Panels are the palette,
 *    the search, the variables, the checks and the settings of a node.
 * 3. Where no panel is open, nothing is selected any more: the canvas does that.
 *
 * No panel listens to Escape itself. Gives what the canvas calls, which keeps its keys to itself: whether there was a panel.
 */
export const useEscape = (panels: readonly Panel[]): (() => boolean) => {
  const latest = useLatest(panels)
  const opened = useRef<readonly string[]>([])
  useLayoutEffect(() => {
    opened.current = openedInOrder(opened.current, panels)
  })
  const closeTopmost = useCallback(() => {
    const focused = document.activeElement?.closest<HTMLElement>("[data-panel]")?.dataset["panel"]
    const panel = topmostPanel(latest.current, { opened: opened.current, focused })
    panel?.close()
    return panel !== undefined
  }, [latest])
  useEffect(() => onEscape(closeTopmost), [closeTopmost])
  return closeTopmost
}

/** Calls back on each Escape that is not taken by anything else; gives what ends that. */
const onEscape = (close: () => boolean): (() => void) => {
  const listening = new AbortController()
  const { signal } = listening
  let isTaken = false
  const before = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return
    // Asked before the key arrives anywhere: what it closes is gone afterwards.
    isTaken = isSomethingOpen()
    if (!isTaken && event.isTrusted && isTipShown()) giveOn(event)
  }
  const after = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.isComposing || event.defaultPrevented || isTaken) return
    if (close()) event.preventDefault()
  }
  window.addEventListener("keydown", before, { capture: true, signal })
  document.addEventListener("keydown", after, { signal })
  return () => listening.abort()
}

/** A tip goes by Escape (WCAG 1.4.13), and its library keeps the key for itself: it is pressed again for all others. */
const giveOn = (event: KeyboardEvent): void => {
  setTimeout(() => {
    if (event.defaultPrevented) return
    event.target?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }))
  })
}

const isTipShown = (): boolean => document.querySelector("#overlays [role=tooltip]") !== null
