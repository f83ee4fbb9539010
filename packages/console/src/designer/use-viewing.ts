import { useMantineColorScheme } from "@mantine/core"
import { useCollapsed } from "../canvas/use-collapsed.ts"
import type { Viewing } from "../commands/command.ts"
import type { Tools } from "./use-tools.ts"
import type { FlowView } from "./ViewSwitch.tsx"

/** How the flow is looked at: canvas or outline, what lies beside it, light or dark. */
export const useViewing = ({
  flow,
  tools,
  view,
  setView,
}: {
  readonly flow: string
  readonly tools: Tools
  readonly view: FlowView
  readonly setView: (view: FlowView) => void
}): Viewing => {
  const { toggleColorScheme } = useMantineColorScheme()
  const { collapsed, toggle } = useCollapsed(flow, true)
  return {
    isCanvas: view === "canvas",
    hasMiniMap: tools.hasMiniMap,
    zoom: (to) => tools.setZoom({ to }),
    folded: collapsed,
    fold: (groups) => groups.forEach(toggle),
    toggle: (what) => {
      if (what === "outline") setView(view === "outline" ? "canvas" : "outline")
      else if (what === "mini-map") tools.setMiniMap(!tools.hasMiniMap)
      else if (what === "variables") tools.setShowsVariables(!tools.showsVariables)
      else if (what === "checks") tools.setShowsChecks(!tools.showsChecks)
      else toggleColorScheme()
    },
  }
}
