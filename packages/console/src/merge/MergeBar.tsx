import { SegmentedControl } from "@mantine/core"
import bar from "../compare/compare.module.css"
import { WalkButton } from "../compare/WalkButton.tsx"
import type { MergeState } from "./use-merge.ts"
import { words } from "./words.ts"

export type Shown = "sides" | "result"

/** How many conflicts there are, the way through them, and what the canvas shows. */
export const MergeBar = ({
  state: { merged, index, next, previous },
  shown,
  onShown,
}: {
  readonly state: MergeState
  readonly shown: Shown
  readonly onShown: (shown: Shown) => void
}) => {
  const count = merged.conflicts.length
  return (
    <div className={bar["bar"]} role="toolbar" aria-label={words.title}>
      <SegmentedControl
        aria-label={words.view}
        data={[
          { value: "sides", label: words.bothSides },
          { value: "result", label: words.result },
        ]}
        value={shown}
        onChange={(value) => onShown(value === "result" ? "result" : "sides")}
      />
      <div className={bar["walk"]} style={{ marginInlineStart: "auto" }}>
        <strong role="status">{words.conflicts(count)}</strong>
        {count > 0 && (
          <>
            <WalkButton way="previous" label={words.previous} hint={words.previousKey} onClick={previous} />
            <span className={bar["place"]} aria-live="polite">
              {words.place(index + 1, count)}
            </span>
            <WalkButton way="next" label={words.next} hint={words.nextKey} onClick={next} />
          </>
        )}
      </div>
    </div>
  )
}
