import { useState } from "react"

/** Where somebody stands in the steps of a run: at one that they chose, or at the newest as long as they follow it. */
export interface CurrentStep {
  readonly index: number
  readonly follows: boolean
  readonly go: (index: number) => void
  readonly next: () => void
  readonly previous: () => void
  readonly follow: () => void
}

/** A run that is over is walked through from its begin; one that goes on is followed. */
export const useCurrentStep = (count: number, isLive: boolean): CurrentStep => {
  const [chosen, choose] = useState<number | undefined>(isLive ? undefined : 0)
  const last = count - 1
  const index = Math.min(chosen ?? last, last)
  const go = (to: number) => choose(Math.max(0, Math.min(to, last)))
  return {
    index,
    follows: chosen === undefined,
    go,
    next: () => go(index + 1),
    previous: () => go(index - 1),
    follow: () => choose(undefined),
  }
}
