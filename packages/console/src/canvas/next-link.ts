import { type CanvasEdge, keysOf } from "./canvas-edges.ts"

/**
 * The next line at a card, for who walks them by key: those that leave it, then those that arrive. Before the first step,
 * and where something else is selected, it is the first or the last one.
 */
export const nextLink = ({
  lines,
  card,
  selection,
  by,
}: {
  readonly lines: readonly CanvasEdge[]
  readonly card: string
  readonly selection: readonly string[]
  readonly by: 1 | -1
}):
  | { readonly keys: readonly string[]; readonly label: string; readonly at: number; readonly all: number }
  | undefined => {
  const own = [
    ...lines.filter(({ source }) => source === card),
    ...lines.filter(({ source, target }) => target === card && source !== card),
  ]
  const selected = new Set(selection)
  const now = own.findIndex((line) => keysOf(line).some((key) => selected.has(key)))
  const at = now < 0 ? (by > 0 ? 0 : own.length - 1) : (now + by + own.length) % own.length
  const line = own[at]
  return line && { keys: keysOf(line), label: line.ariaLabel ?? "", at, all: own.length }
}
