/** A graph without loops, and the order in which its cards are first come by when every link is followed at once. */
export interface Acyclic {
  readonly next: readonly (readonly number[])[]
  readonly visited: readonly number[]
}

/**
 * Leaves out the links that lead back to a card on the way that led to them. With the beginning of the flow as the first
 * card these are the links that people call "back". Walks with a stack of its own: flows may be longer than the call stack.
 */
export const breakLoops = (next: readonly (readonly number[])[]): Acyclic => {
  const state = next.map((): "new" | "open" | "done" => "new")
  const kept = next.map((): number[] => [])
  const visited: number[] = []
  const stack: { readonly card: number; readonly links: Iterator<number> }[] = []
  const open = (card: number): void => {
    state[card] = "open"
    visited.push(card)
    stack.push({ card, links: (next[card] ?? []).values() })
  }
  for (const first of next.keys()) {
    if (state[first] === "new") open(first)
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const link = top.links.next()
      if (link.done === true) {
        state[top.card] = "done"
        stack.pop()
        continue
      }
      if (state[link.value] !== "open") kept[top.card]?.push(link.value)
      if (state[link.value] === "new") open(link.value)
    }
  }
  return { next: kept, visited }
}
