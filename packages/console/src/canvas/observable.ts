import { useSyncExternalStore } from "react"

/** A value that changes often: only what shows it is drawn again, and not the canvas. */
export interface Observable<T> {
  readonly get: () => T
  readonly set: (value: T) => void
  /** Hears of changes, until what it gives back is called. */
  readonly listen: (listener: () => void) => () => void
}

export const observable = <T>(first: T): Observable<T> => {
  let value = first
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return
      value = next
      for (const listener of listeners) listener()
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const useObserved = <T>({ listen, get }: Observable<T>): T => useSyncExternalStore(listen, get)
