import { useState } from "react"
import type { Comparison, Step, StepGroup } from "./comparison.ts"
import { useStepKeys } from "../app/ui/use-step-keys.ts"

/** Where somebody is in the list of changes, and what of it is shown. */
export interface Steps {
  /** The change that is looked at. */
  readonly current: Step | undefined
  /** The node that is looked at: of the change, or clicked on a canvas. */
  readonly node: string | undefined
  /** What the details tell about. */
  readonly group: StepGroup | undefined
  readonly go: (step: Step) => void
  readonly next: () => void
  readonly previous: () => void
  /** A card was clicked: its first change is the current one. */
  readonly select: (node: string | undefined) => void
}

interface Place {
  readonly index: number | undefined
  readonly node: string | undefined
}

/** Going through changes: by buttons, keys (N and P), the list, and by clicks on cards. */
export const useSteps = ({ groups, steps }: Comparison, onGo: (step: Step) => void): Steps => {
  const [place, setPlace] = useState<Place>({ index: undefined, node: undefined })
  const current = place.index === undefined ? undefined : steps[place.index]
  const go = (step: Step) => {
    setPlace({ index: step.index, node: nodeOf(step) })
    onGo(step)
  }
  const by = (distance: 1 | -1) => () => {
    if (steps.length === 0) return
    const from = place.index ?? (distance === 1 ? -1 : 0)
    const step = steps[(from + distance + steps.length) % steps.length]
    if (step) go(step)
  }
  const next = by(1)
  const previous = by(-1)
  useStepKeys({ next, previous })
  const select = (node: string | undefined) => {
    const first = groups.find((group) => node !== undefined && group.node === node)?.steps[0]
    const any = first ?? steps.find(({ nodes }) => node !== undefined && nodes.includes(node))
    if (any && any.index === place.index && place.node === node) return
    setPlace({ index: any?.index, node })
  }
  return {
    current,
    node: place.node,
    group: current && groups.find(({ steps: inside }) => inside.includes(current)),
    go,
    next,
    previous,
    select,
  }
}

const nodeOf = ({ nodes }: Step): string | undefined => nodes.find((id) => !id.startsWith("note:"))
