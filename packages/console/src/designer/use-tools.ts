import { useLocalStorage } from "@mantine/hooks"
import { useState } from "react"
import type { Zoom } from "../canvas/zoom.ts"
import type { Tool } from "../commands/command.ts"

/** What is open above and beside the flow, and what the canvas was asked for. */
export const useTools = () => {
  const [tool, setTool] = useState<Tool>()
  const [showsChecks, setShowsChecks] = useState(false)
  const [showsVariables, setShowsVariables] = useState(false)
  const [hasMiniMap, setMiniMap] = useLocalStorage({ key: "gatewright.mini-map", defaultValue: false })
  const [zoom, setZoom] = useState<Zoom>()
  // The note or group that was just made: its words are written next.
  const [writing, setWriting] = useState<{ readonly id: string }>()
  return {
    tool,
    open: setTool,
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
