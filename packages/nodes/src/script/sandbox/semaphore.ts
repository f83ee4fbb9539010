/** A place that was taken; it is freed once. */
export interface Place {
  readonly free: () => void
}

/** Lets a number of callers in at once; the others wait in their order, and beyond the queue they are turned away. */
export const semaphore = ({ places, longestQueue }: { readonly places: number; readonly longestQueue: number }) => {
  let free = places
  const waiting: ((place: Place) => void)[] = []
  const place: Place = {
    free: () => {
      const next = waiting.shift()
      if (next) next(place)
      else free++
    },
  }
  return {
    /** @returns `undefined` where too many wait already */
    take: async (): Promise<Place | undefined> => {
      if (free > 0) {
        free--
        return place
      }
      if (waiting.length >= longestQueue) return undefined
      return new Promise((resolve) => waiting.push(resolve))
    },
  }
}
