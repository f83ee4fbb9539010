import { useDebouncedCallback } from "@mantine/hooks"
import { useEffect, useRef, useState } from "react"

/**
 * The text of an input while somebody types. It is taken over once the typing pauses, and at the latest when the input
 * loses the focus or goes away; a value that comes from elsewhere (undo) replaces it.
 */
export const useDraftText = (value: string, onCommit: (text: string) => void) => {
  const [text, setText] = useState(value)
  const committed = useRef(value)
  const commit = useDebouncedCallback(
    (typed: string) => {
      if (typed === committed.current) return
      committed.current = typed
      onCommit(typed)
    },
    { delay: 350, flushOnUnmount: true },
  )
  useEffect(() => {
    if (value === committed.current) return
    committed.current = value
    setText(value)
  }, [value])
  return {
    text,
    type: (typed: string) => {
      setText(typed)
      commit(typed)
    },
    leave: () => commit.flush(),
  }
}
