import type { FlowDocument } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import { IconEqual } from "@tabler/icons-react"
import { type ReactNode, useMemo, useState } from "react"
import { Message } from "../app/ui/Message.tsx"
import { boxAround } from "../canvas/box.ts"
import { boxesOf } from "../canvas/boxes-of.ts"
import { ChangeDetails } from "./ChangeDetails.tsx"
import { ChangeList } from "./ChangeList.tsx"
import styles from "./compare.module.css"
import { CompareBar } from "./CompareBar.tsx"
import { comparison } from "./comparison.ts"
import { marksOf } from "./marks-of.ts"
import { TwoCanvases } from "./TwoCanvases.tsx"
import { useSteps } from "./use-steps.ts"
import { words } from "./words.ts"

export interface CompareProps {
  readonly before: FlowDocument
  readonly after: FlowDocument
  /** What the sides are called, or what chooses them; *Before* and *After* where left out. */
  readonly labels?: { readonly before: ReactNode; readonly after: ReactNode }
  /** What stands at the head of the bar: the way back, a title. */
  readonly lead?: ReactNode
  /** What stands above the list, e.g. tabs that this is one of. */
  readonly above?: ReactNode
  /** Whether moves count from the start: where they are all that differs, nothing else would be seen. */
  readonly showMoves?: boolean
}

/** Two flows side by side: two canvases with one view, a list of what changed, and every change before and after. */
export const Compare = ({ before, after, labels, lead, above, showMoves: initially = false }: CompareProps) => {
  const [showMoves, setShowMoves] = useState(initially)
  const boxes = useMemo(
    () => ({ before: boxesOf(before, catalogue), after: boxesOf(after, catalogue) }),
    [before, after],
  )
  const compared = useMemo(
    () => comparison({ before, after, showMoves, order: [...boxes.after.keys(), ...boxes.before.keys()] }),
    [before, after, showMoves, boxes],
  )
  const marks = useMemo(() => marksOf(compared.steps), [compared])
  const [focus, setFocus] = useState<{ readonly box: ReturnType<typeof boxAround> }>()
  const steps = useSteps(compared, ({ nodes }) => {
    const around = nodes.flatMap((id) => [boxes.before.get(id) ?? [], boxes.after.get(id) ?? []].flat())
    if (around.length > 0) setFocus({ box: boxAround(around) })
  })
  const sides = { before, after, catalogue }
  return (
    <div className={styles["compare"]}>
      <CompareBar
        lead={lead}
        labels={labels ?? { before: words.before, after: words.after }}
        count={compared.steps.length}
        steps={steps}
        moves={compared.moves}
        showMoves={showMoves}
        onShowMoves={setShowMoves}
      />
      <TwoCanvases {...{ before, after, boxes, marks, focus }} selected={steps.node} onSelect={steps.select} />
      <aside className={styles["side"]}>
        {above}
        {compared.steps.length === 0 ? (
          <Message
            icon={IconEqual}
            title={words.same}
            text={compared.moves > 0 ? `${words.sameText} ${words.hiddenMoves(compared.moves)}` : words.sameText}
            role="status"
          />
        ) : (
          <>
            <ChangeList groups={compared.groups} current={steps.current} sides={sides} onGo={steps.go} />
            <ChangeDetails steps={steps} sides={sides} />
          </>
        )}
      </aside>
    </div>
  )
}
