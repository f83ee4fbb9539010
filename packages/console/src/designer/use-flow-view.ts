import { useLocalStorage } from "@mantine/hooks"
import type { FlowView } from "./ViewSwitch.tsx"

/** How this browser shows flows, remembered for wide and for narrow screens: on a phone the outline is the editor. */
export const useFlowView = (
  narrow: boolean,
): { readonly view: FlowView; readonly setView: (view: FlowView) => void } => {
  const options = { getInitialValueInEffect: false }
  const [wideView, setWide] = useLocalStorage<FlowView>({ key: "gatewright.view", defaultValue: "canvas", ...options })
  const [narrowView, setNarrow] = useLocalStorage<FlowView>({
    key: "gatewright.view-narrow",
    defaultValue: "outline",
    ...options,
  })
  return narrow ? { view: narrowView, setView: setNarrow } : { view: wideView, setView: setWide }
}
