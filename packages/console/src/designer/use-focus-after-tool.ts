import { useEffect, useRef } from "react"
import type { Place } from "./use-place.ts"
import type { Tools } from "./use-tools.ts"

/**
 * Once a dialog is gone, what was done in it has the focus: the node that it added; else what had the focus before, or what
 * opened the menu that it was chosen from.
 */
export const useFocusAfterTool = ({ tool, opener }: Tools, { selected, goBack }: Place): void => {
  const before = useRef<{ readonly selected: string | undefined }>(undefined)
  useEffect(() => {
    if (tool) {
      before.current ??= { selected: selected?.id }
      return
    }
    if (!before.current) return
    const isNew = before.current.selected !== selected?.id
    before.current = undefined
    if (document.activeElement !== document.body) return
    const back = opener.current
    if (!isNew && back?.isConnected === true) back.focus()
    else goBack(selected?.id)
  })
}
