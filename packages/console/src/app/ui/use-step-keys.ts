import { useEffect } from "react"
import { hasCharacterKeys } from "./character-keys.ts"
import { useLatest } from "./use-latest.ts"

/**
 * N goes to the next one, P to the one before, E to the next error where there are any; not while somebody types, nor
 * where keys of one character are turned off.
 */
export const useStepKeys = (steps: {
  readonly next: () => void
  readonly previous: () => void
  readonly nextError?: () => void
}): void => {
  const latest = useLatest(steps)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !hasCharacterKeys() || isTyping(event.target)) return
      const key = event.key.toLowerCase()
      if (key === "n") latest.current.next()
      else if (key === "p") latest.current.previous()
      else if (key === "e") latest.current.nextError?.()
    }
    document.addEventListener("keydown", press)
    return () => document.removeEventListener("keydown", press)
  }, [latest])
}

/** Letters mean something in texts and lists; a switch, a choice or a slider takes none. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=range])"))
