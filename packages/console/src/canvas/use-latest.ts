import { type RefObject, useLayoutEffect, useRef } from "react"

/** The newest value for handlers that stay the same: other handlers at each render would reach every card. */
export const useLatest = <T>(value: T): RefObject<T> => {
  const latest = useRef(value)
  useLayoutEffect(() => {
    latest.current = value
  })
  return latest
}
