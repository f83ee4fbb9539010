import { type RefObject, useEffect } from "react"

/** On Linux the middle button pastes as well. Over the canvas it moves the view, and nothing else. */
export const useMiddleButton = (canvas: RefObject<HTMLElement | null>): void =>
  useEffect(() => {
    const listening = new AbortController()
    canvas.current?.addEventListener(
      "pointerup",
      ({ button }) => {
        if (button !== 1) return
        const pasting = new AbortController()
        window.addEventListener("paste", (event) => event.stopPropagation(), {
          capture: true,
          signal: pasting.signal,
        })
        setTimeout(() => pasting.abort(), pasteDelay)
      },
      { capture: true, signal: listening.signal },
    )
    return () => listening.abort()
  }, [canvas])

/** How long browsers take from the button to the paste, and some more, in ms. */
const pasteDelay = 100
