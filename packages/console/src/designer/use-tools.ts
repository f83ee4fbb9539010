import { useLocalStorage } from "@mantine/hooks"
import { useRef, useState } from "react"
import type { Zoom } from "../canvas/zoom.ts"
import type { Tool } from "../commands/command.ts"

/** What is open above and beside the flow, and what the canvas was asked for. */
export const useTools = () => {
  const [tool, setTool] = useState<Tool>()
  const opener = useRef<HTMLElement>(undefined)
  const [showsChecks, setShowsChecks] = useState(false)
  const [showsVariables, setShowsVariables] = useState(false)
  const [hasMiniMap, setMiniMap] = useLocalStorage({ key: "gatewright.mini-map", defaultValue: false })
  const [zoom, setZoom] = useState<Zoom>()
  // The note or group that was just made: its words are written next.
  const [writing, setWriting] = useState<{ readonly id: string }>()
  return {
    tool,
    /** What had the focus when the tool was opened. */
    opener,
    open: (next: Tool) => {
      opener.current = focusedNow()
      setTool(next)
    },
    close: () => setTool(undefined),
    showsChecks,
    setShowsChecks,
    showsVariables,
    setShowsVariables,
    hasMiniMap,
    setMiniMap,
    zoom,
    setZoom,
    writing,
    write: (id: string) => setWriting({ id }),
  }
}

export type Tools = ReturnType<typeof useTools>

/** An entry of a menu is gone soon: what opened the menu stands for it. */
const focusedNow = (): HTMLElement | undefined => {
  const { activeElement } = document
  if (!(activeElement instanceof HTMLElement) || activeElement === document.body) return undefined
  const menu = activeElement.closest("[role=menu]")
  if (!menu) return activeElement
  return document.getElementById(menu.getAttribute("aria-labelledby") ?? "") ?? undefined
}
