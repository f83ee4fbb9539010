import { useEffect, useMemo, useRef, useState } from "react"
import { useLatest } from "../app/ui/use-latest.ts"
import type { Designing } from "../commands/command.ts"
import type { OutlineActions } from "./outline-actions.ts"
import type { OutlineRow } from "./outline-rows.ts"
import { focusRow } from "./show-row.ts"
import { words } from "./words.ts"

/**
 * What is selected in the outline, and the row where somebody stands. Going to a row selects it; with Shift it is selected
 * with the others, with Control nothing changes but the row.
 */
export const useOutlineSelection = ({
  rows,
  designing,
  onEnter,
  onProblem,
  onMenu,
}: {
  readonly rows: readonly OutlineRow[]
  readonly designing: Designing
  readonly onEnter: (node: string) => void
  readonly onProblem: (node: string) => void
  readonly onMenu: OutlineActions["openMenu"]
}) => {
  const { selection } = designing
  const [cursor, setCursor] = useState<string>()
  // Going on with Shift or Control: arriving does not select.
  const isKept = useRef(false)
  const latest = useLatest({ designing, onEnter, onProblem, onMenu })

  useEffect(() => {
    const [only, ...others] = selection
    if (only === undefined || others.length > 0 || !rows.some(({ node }) => node.id === only)) return
    setCursor(only)
    // An edit that selects another row takes somebody there who stands in the list.
    const { activeElement } = document
    const isInList = activeElement === document.body || activeElement?.closest("[data-row]")
    if (isInList && activeElement?.closest(`[data-row="${CSS.escape(only)}"]`) === null) focusRow(only)
  }, [selection, rows])
  const current = rows.find(({ node }) => node.id === cursor) ?? rows[0]

  // Where the row that had the focus is gone, the one in its place has it.
  const place = useRef(0)
  useEffect(() => {
    const at = rows.findIndex(({ node }) => node.id === cursor)
    if (at >= 0) place.current = at
    // What was just added or gone to takes the focus itself.
    const isThere = rows.some(({ node }) => selection.includes(node.id))
    if (!isThere && document.activeElement === document.body)
      focusRow(rows[Math.min(place.current, rows.length - 1)]?.node.id)
  }, [rows, cursor, selection])

  const actions = useMemo((): OutlineActions => {
    const now = () => latest.current.designing
    return {
      arrive: (node) => {
        setCursor(node)
        if (!isKept.current && !now().selection.includes(node)) now().select([node])
        isKept.current = false
      },
      arriveAtLink: (node, link) => {
        setCursor(node)
        now().select([link])
      },
      goTo: focusRow,
      enter: (node) => latest.current.onEnter(node),
      goToProblem: (node) => latest.current.onProblem(node),
      toggle: (node) => {
        const { selection: ids, select, tell } = now()
        const next = ids.includes(node) ? ids.filter((id) => id !== node) : [...ids, node]
        setCursor(node)
        select(next)
        tell(words.selected(next.length))
      },
      connect: (node, output) => now().open({ tool: "connect", node, output }),
      openMenu: (element, ids) => latest.current.onMenu(element, ids),
    }
  }, [latest])

  return {
    current,
    actions,
    /** Goes on to another row; what was selected stays, and with `extend` the row comes to it. */
    go: (node: string | undefined, how: "select" | "extend" | "keep") => {
      if (node === undefined) return
      isKept.current = how !== "select"
      if (how === "select") designing.select([node])
      focusRow(node)
      if (how !== "extend" || selection.includes(node)) return
      designing.select([...selection, node])
      designing.tell(words.selected(selection.length + 1))
    },
  }
}
