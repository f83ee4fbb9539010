import { check } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import { Button, TextInput } from "@mantine/core"
import { IconGitMerge } from "@tabler/icons-react"
import { useMemo, useState } from "react"
import { FailureNotice } from "../app/ui/FailureNotice.tsx"
import { Notice } from "../app/ui/Notice.tsx"
import { type Box, boxAround } from "../canvas/box.ts"
import { boxesOf } from "../canvas/boxes-of.ts"
import { FlowCanvas } from "../canvas/FlowCanvas.tsx"
import { comparison } from "../compare/comparison.ts"
import { marksOf } from "../compare/marks-of.ts"
import { TwoCanvases } from "../compare/TwoCanvases.tsx"
import { ConflictCard } from "./ConflictCard.tsx"
import { marksOfSide, nodesOfConflict } from "./merge-marks.ts"
import { MergeBar, type Shown } from "./MergeBar.tsx"
import styles from "./merge.module.css"
import { Taken } from "./Taken.tsx"
import { type ThreeSides, useMerge } from "./use-merge.ts"
import { words } from "./words.ts"

export interface MergeViewProps extends ThreeSides {
  /** What the sides are called; *Yours* and *Theirs* where left out. */
  readonly names?: { readonly ours: string; readonly theirs: string }
  /** The note that somebody has written already. */
  readonly note?: string
  readonly isSaving: boolean
  readonly error: Error | null
  readonly onSave: (merged: { readonly document: ThreeSides["ours"]; readonly note: string }) => void
  readonly onClose: () => void
}

/** Two lines of changes on the same flow: what is in conflict is decided one by one, everything else is in the result. */
export const MergeView = ({
  base,
  ours,
  theirs,
  names = { ours: words.ours, theirs: words.theirs },
  note: written = "",
  isSaving,
  error,
  onSave,
  onClose,
}: MergeViewProps) => {
  const boxes = useMemo(() => ({ before: boxesOf(ours, catalogue), after: boxesOf(theirs, catalogue) }), [ours, theirs])
  const [focus, setFocus] = useState<{ readonly box: Box }>()
  const [selected, setSelected] = useState<string>()
  const [shown, setShown] = useState<Shown>("sides")
  const [note, setNote] = useState(written)
  const state = useMerge({ base, ours, theirs }, (conflict) => {
    const nodes = nodesOfConflict(conflict)
    const around = nodes.flatMap((id) => [boxes.before.get(id) ?? [], boxes.after.get(id) ?? []].flat())
    setSelected(nodes[0])
    if (around.length > 0) setFocus({ box: boxAround(around) })
  })
  const { merged } = state
  const { document, conflicts, open, taken, kept } = merged
  const marks = useMemo(
    () => ({ before: marksOfSide(base, ours, conflicts), after: marksOfSide(base, theirs, conflicts) }),
    [base, ours, theirs, conflicts],
  )
  const resultMarks = useMemo(
    () => marksOf(comparison({ before: ours, after: document, showMoves: false }).steps).after,
    [ours, document],
  )
  const errors = useMemo(
    () => check(document, { catalogue }).filter(({ severity }) => severity === "error"),
    [document],
  )
  const sides = { ours: { before: base, after: ours, catalogue }, theirs: { before: base, after: theirs, catalogue } }
  return (
    <div className={styles["merge"]}>
      <MergeBar state={state} shown={shown} onShown={setShown} />
      <div className={styles["canvases"]}>
        {shown === "sides" ? (
          <TwoCanvases
            before={ours}
            after={theirs}
            captions={{ before: names.ours, after: names.theirs }}
            {...{ boxes, marks, focus, selected }}
            onSelect={setSelected}
          />
        ) : (
          <FlowCanvas
            document={document}
            catalogue={catalogue}
            problems={errors}
            marks={resultMarks}
            selected={selected}
            onSelect={setSelected}
            focus={focus}
            label={words.canvas(words.result, document.flow.name)}
          />
        )}
      </div>
      <aside className={styles["side"]}>
        <div className={styles["scroll"]} role="region" aria-label={words.list} tabIndex={0}>
          {conflicts.length === 0 && <Notice tone="ok" title={words.conflicts(0)} text={words.noConflicts} />}
          {conflicts.map((conflict, index) => (
            <ConflictCard
              key={conflict.id}
              conflict={conflict}
              choice={state.choices[conflict.id]}
              isCurrent={index === state.index}
              sides={sides}
              onChoose={(side) => state.choose(conflict.id, side)}
              onFocus={() => state.go(index)}
            />
          ))}
          <Taken title={words.taken(taken.length)} changes={taken} />
          <Taken title={words.kept(kept.length)} changes={kept} />
        </div>
        <footer className={styles["footer"]}>
          {errors.length > 0 && <Notice tone="warn" title={words.problems(errors.length)} text={words.problemsHelp} />}
          {error && <FailureNotice title={words.saveFailed} error={error} />}
          <TextInput
            aria-label={words.note}
            placeholder={words.notePlaceholder}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            maxLength={1000}
          />
          <p className={styles["quiet"]} role="status">
            {conflicts.length > 0 && words.open(open.length)}
          </p>
          <div className={styles["actions"]}>
            <Button variant="default" onClick={onClose}>
              {words.close}
            </Button>
            <Button
              leftSection={<IconGitMerge size={16} aria-hidden />}
              disabled={open.length > 0}
              loading={isSaving}
              onClick={() => onSave({ document, note: note.trim() })}
            >
              {words.save}
            </Button>
          </div>
        </footer>
      </aside>
    </div>
  )
}
