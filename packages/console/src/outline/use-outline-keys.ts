import { nudge } from "@gatewright/flow"
import type { KeyboardEvent } from "react"
import type { Designing } from "../commands/command.ts"
import type { OutlineRow } from "./outline-rows.ts"
import type { useOutlineSelection } from "./use-outline-selection.ts"

/**
 * The keys of the outline: arrows, Home and End go from row to row, with Shift they select on the way, with Control they
 * leave the selection as it is; Alt moves what is selected on the canvas; Control and Space select or leave out a row.
 */
export const useOutlineKeys = ({
  rows,
  designing,
  selection: { current, actions, go },
}: {
  readonly rows: readonly OutlineRow[]
  readonly designing: Designing
  readonly selection: ReturnType<typeof useOutlineSelection>
}): ((event: KeyboardEvent<HTMLElement>) => void) => {
  const { document, catalogue, selection, canEdit, edit } = designing
  return (event) => {
    if (!(event.target instanceof HTMLElement) || event.target.closest("[role=menu]")) return
    if (!handled(event, event.target)) return
    event.preventDefault()
    event.stopPropagation()
  }

  function handled(event: KeyboardEvent, target: HTMLElement): boolean {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event
    if (key === "ContextMenu" || (key === "F10" && shiftKey)) {
      const link = target.closest<HTMLElement>("[data-link]")?.dataset["link"]
      const node = current?.node.id
      const ids = link === undefined ? (selection.length > 1 ? selection : node === undefined ? [] : [node]) : [link]
      actions.openMenu(target, ids)
      return true
    }
    if (key === " " && (ctrlKey || metaKey)) {
      if (current) actions.toggle(current.node.id)
      return true
    }
    const move = moves[key]
    if (altKey && move) {
      if (canEdit) edit(nudge({ document, catalogue, ids: selection, by: move }))
      return true
    }
    const by = steps[key]
    if (by === undefined || altKey) return false
    const at = rows.findIndex(({ node }) => node.id === current?.node.id)
    const next = by === -Infinity ? 0 : by === Infinity ? rows.length - 1 : at + by
    const row = rows[Math.min(Math.max(next, 0), rows.length - 1)]
    go(row?.node.id, shiftKey ? "extend" : ctrlKey || metaKey ? "keep" : "select")
    return true
  }
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }

/** As far as the grid of the canvas. */
const step = 10
const moves: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -step, y: 0 },
  ArrowRight: { x: step, y: 0 },
  ArrowUp: { x: 0, y: -step },
  ArrowDown: { x: 0, y: step },
}
