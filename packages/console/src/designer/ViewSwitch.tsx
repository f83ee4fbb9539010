import { SegmentedControl } from "@mantine/core"
import { CommandTip } from "../commands/CommandTip.tsx"
import { useDesignerContext } from "./designer-context.ts"
import styles from "./designer.module.css"
import { words } from "./words.ts"

/** Whether the flow is shown as a drawing or as a list. */
export type FlowView = "canvas" | "outline"

/** [Canvas | Outline], bottom left. */
export const ViewSwitch = () => {
  const { view, setView, designing } = useDesignerContext()
  return (
    <CommandTip id="outline" designing={designing}>
      <SegmentedControl
        className={styles["viewSwitch"] ?? ""}
        data-view={view}
        size="xs"
        aria-label={words.showAs}
        value={view}
        onChange={(chosen) => setView(chosen === "outline" ? "outline" : "canvas")}
        data={[
          { value: "canvas", label: words.canvas },
          { value: "outline", label: words.outline },
        ]}
      />
    </CommandTip>
  )
}
