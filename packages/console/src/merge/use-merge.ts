import { type Conflict, type FlowDocument, merge, type Merged, type Side } from "@gatewright/flow"
import { useMemo, useState } from "react"
import { useStepKeys } from "../app/ui/use-step-keys.ts"

/** The three documents of a merge: one flow, with the same id. */
export interface ThreeSides {
  /** What both began with. */
  readonly base: FlowDocument
  readonly ours: FlowDocument
  readonly theirs: FlowDocument
}

export interface MergeState {
  readonly merged: Merged
  readonly choices: Readonly<Record<string, Side>>
  readonly choose: (conflict: string, side: Side) => void
  /** The conflict that is looked at, and its number. */
  readonly current: Conflict | undefined
  readonly index: number
  readonly go: (index: number) => void
  readonly next: () => void
  readonly previous: () => void
}

/** A merge while somebody decides its conflicts. */
export const useMerge = ({ base, ours, theirs }: ThreeSides, onGo: (conflict: Conflict) => void): MergeState => {
  const [choices, setChoices] = useState<Readonly<Record<string, Side>>>({})
  const [index, setIndex] = useState(-1)
  const merged = useMemo(() => merge({ base, ours, theirs, choices }), [base, ours, theirs, choices])
  const { conflicts } = merged
  const go = (to: number) => {
    const conflict = conflicts[to]
    if (!conflict) return
    setIndex(to)
    onGo(conflict)
  }
  const by = (distance: 1 | -1) => () => {
    const from = index < 0 && distance < 0 ? 0 : index
    if (conflicts.length > 0) go((from + distance + conflicts.length) % conflicts.length)
  }
  const next = by(1)
  const previous = by(-1)
  useStepKeys({ next, previous })
  return {
    merged,
    choices,
    choose: (conflict, side) => setChoices((before) => ({ ...before, [conflict]: side })),
    current: conflicts[index],
    index,
    go,
    next,
    previous,
  }
}
