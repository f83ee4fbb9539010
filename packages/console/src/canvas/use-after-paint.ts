import { startTransition, useEffect, useState } from "react"

/** `false` until what was drawn with it has reached the screen, where there is something to wait for. */
export const useAfterPaint = (wait: boolean): boolean => {
  const [painted, setPainted] = useState(!wait)
  useEffect(() => {
    // A frame is painted after its callbacks have run: the task after one is the first that comes later.
    const frame = requestAnimationFrame(() => setTimeout(() => startTransition(() => setPainted(true))))
    return () => cancelAnimationFrame(frame)
  }, [])
  return painted
}
