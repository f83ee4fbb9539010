import { getHotkeyHandler } from "@mantine/hooks"
import { useEffect } from "react"
import { useLatest } from "../app/ui/use-latest.ts"
import type { Command, Designing } from "./command.ts"
import { commands } from "./commands.ts"
import { keysOf } from "./keys-of.ts"
import { runCommand } from "./run-command.ts"

/** The keys of the commands. While somebody types, a dialog is open or a list has the focus, keys keep their own meaning. */
export const useCommandKeys = (designing: Designing): void => {
  const latest = useLatest(designing)
  useEffect(() => {
    const keyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const open = commands.filter((command) => hears(command, event.target) && command.when(latest.current))
      getHotkeyHandler(
        open.flatMap((command) => keysOf(command).map((key) => [key, () => runCommand(command, latest.current)])),
      )(event)
    }
    document.addEventListener("keydown", keyDown)
    return () => document.removeEventListener("keydown", keyDown)
  }, [latest])
}

const hears = ({ hasOwnKeys, isAlways, isOnFlow }: Command, target: EventTarget | null): boolean => {
  if (hasOwnKeys === true || isDialogOpen()) return false
  if (isAlways === true) return true
  return !isTaken(target) && !(isOnFlow === true && isBeside(target))
}

/** Whether keys and the clipboard belong to what has the focus, or to what lies above the page. */
export const isTaken = (target: EventTarget | null): boolean =>
  (target instanceof HTMLElement &&
    target.closest("input, textarea, select, [contenteditable=true], [role=listbox], [role=menu], [role=dialog]") !==
      null) ||
  isDialogOpen()

/** Whether a panel beside the flow has the focus: what is taken away there is none of the flow's nodes. */
export const isBeside = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("[data-beside]") !== null

const isDialogOpen = (): boolean => document.querySelector("#overlays :is([aria-modal=true], [role=menu])") !== null
