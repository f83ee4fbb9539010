import { getHotkeyHandler } from "@mantine/hooks"
import { useEffect, useRef } from "react"
import type { Designing } from "./command.ts"
import { commands } from "./commands.ts"

/** The keys of the commands. While somebody types, a dialog is open or a list has the focus, keys keep their own meaning. */
export const useCommandKeys = (designing: Designing): void => {
  const latest = useRef(designing)
  useEffect(() => {
    latest.current = designing
  })
  useEffect(() => {
    const keyDown = (event: KeyboardEvent) => {
      const busy = event.defaultPrevented || isTaken(event.target)
      const open = commands.filter(
        ({ hasOwnKeys, isAlways, when }) => hasOwnKeys !== true && (!busy || isAlways === true) && when(latest.current),
      )
      getHotkeyHandler(open.flatMap(({ keys, run }) => keys.map((key) => [key, () => void run(latest.current)])))(event)
    }
    document.addEventListener("keydown", keyDown)
    return () => document.removeEventListener("keydown", keyDown)
  }, [])
}

/** Whether keys and the clipboard belong to what has the focus, or to what lies above the page. */
export const isTaken = (target: EventTarget | null): boolean =>
  (target instanceof HTMLElement &&
    target.closest("input, textarea, select, [contenteditable=true], [role=listbox], [role=menu], [role=dialog]") !==
      null) ||
  document.querySelector("#overlays :is([aria-modal=true], [role=menu])") !== null
