import { SegmentedControl } from "@mantine/core"
import styles from "./designer.module.css"
import { words } from "./words.ts"

/** Whether the flow is shown as a drawing or as a list. */
export type FlowView = "canvas" | "outline"

/** [Canvas | Outline], bottom left. */
export const ViewSwitch = ({
  view,
  onView,
}: {
  readonly view: FlowView
  readonly onView: (view: FlowView) => void
}) => (
  <SegmentedControl
    className={styles["viewSwitch"] ?? ""}
    data-view={view}
    size="xs"
    aria-label={words.showAs}
    value={view}
    onChange={(chosen) => onView(chosen === "outline" ? "outline" : "canvas")}
    data={[
      { value: "canvas", label: words.canvas },
      { value: "outline", label: words.outline },
    ]}
  />
)
