import { type RefObject, useLayoutEffect, useRef } from "react"

/**
 * The newest value for handlers that stay the same. Others at each render would draw anew whatever has them, or be taken
 * off the page and put on again.
 */
export const useLatest = <T>(value: T): RefObject<T> => {
  const latest = useRef(value)
  useLayoutEffect(() => {
    latest.current = value
  })
  return latest
}
