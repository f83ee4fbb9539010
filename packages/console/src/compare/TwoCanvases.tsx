import type { FlowDocument } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import { useMemo } from "react"
import { type Box, boxAround } from "../canvas/box.ts"
import type { CanvasMarks } from "../canvas/canvas-marks.ts"
import { FlowCanvas } from "../canvas/FlowCanvas.tsx"
import { sharedView } from "../canvas/shared-view.ts"
import styles from "./compare.module.css"
import { words } from "./words.ts"

/** Both flows on canvases of the same size with one view: who pans, zooms or selects on one does so on both. */
export const TwoCanvases = ({
  before,
  after,
  boxes,
  marks,
  focus,
  selected,
  onSelect,
  captions = { before: words.before, after: words.after },
}: {
  readonly before: FlowDocument
  readonly after: FlowDocument
  readonly boxes: { readonly before: ReadonlyMap<string, Box>; readonly after: ReadonlyMap<string, Box> }
  readonly marks: { readonly before: CanvasMarks; readonly after: CanvasMarks }
  readonly focus: { readonly box: Box } | undefined
  readonly selected: string | undefined
  readonly onSelect: (node: string | undefined) => void
  /** What the sides are called. */
  readonly captions?: { readonly before: string; readonly after: string }
}) => {
  const whole = useMemo(() => boxAround([...boxes.before.values(), ...boxes.after.values()]), [boxes])
  const view = useMemo(() => sharedView(whole), [whole])
  const common = { catalogue, problems: [], selected, onSelect, view }
  return (
    // Flows run from left to right: where they are long, one above the other leaves them twice the room.
    <div className={styles["canvases"]} data-wide={whole.width > whole.height * 1.6 || undefined}>
      <figure>
        <figcaption>{captions.before}</figcaption>
        <FlowCanvas
          {...common}
          document={before}
          marks={marks.before}
          label={words.canvas(captions.before, before.flow.name)}
          focus={focus}
        />
      </figure>
      <figure>
        <figcaption>{captions.after}</figcaption>
        <FlowCanvas
          {...common}
          document={after}
          marks={marks.after}
          label={words.canvas(captions.after, after.flow.name)}
          controls={false}
        />
      </figure>
    </div>
  )
}
