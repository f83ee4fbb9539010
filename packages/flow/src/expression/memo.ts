/** Keeps the results of the last `capacity` different sources; the one that was made first goes first. */
export const memo = <Result>(make: (source: string) => Result, capacity = 5000): ((source: string) => Result) => {
  const made = new Map<string, Result>()
  return (source) => {
    const found = made.get(source)
    if (found !== undefined) return found
    const result = make(source)
    const oldest = made.keys().next()
    if (made.size >= capacity && !oldest.done) made.delete(oldest.value)
    made.set(source, result)
    return result
  }
}
