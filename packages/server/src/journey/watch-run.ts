import type { TraceStep } from "@gatewright/engine"
import type { Log } from "../log.ts"
import type { Vault } from "../ports/vault.ts"
import type { Store } from "../store/store.ts"

/** Writes the steps of a debug run while it goes on. */
export interface RunWatch {
  readonly watch: (step: TraceStep, digest: string) => void
  /** Waits until all that was told so far is written. */
  readonly written: () => Promise<void>
}

/** A step, and the digest of the flow that it happened in. */
export interface WatchedStep {
  readonly step: TraceStep
  readonly digest: string
}

interface Watched {
  readonly tenant: string
  readonly link: string
  readonly run: string
}

/** One step after the other, beside the run. One that can't be written is for the log: the run does not fail for it. */
export const watchRun = (
  watched: Watched,
  { store, vault, log }: { readonly store: Store; readonly vault: Vault; readonly log: Log },
): RunWatch => {
  let last = Promise.resolve()
  return {
    watch: (step, digest) => {
      const text = vault.seal(JSON.stringify({ step, digest } satisfies WatchedStep), placeOf(watched))
      last = last
        .then(() => store.traces.addStep({ ...watched, step: text }))
        .catch((error: unknown) => log.warn({ tenant: watched.tenant, err: error }, "a step was not written"))
    },
    written: () => last,
  }
}

/** A step that `watchRun` wrote; `undefined` where it can't be read any more. */
export const watchedStep = (text: string, watched: Watched, vault: Vault): WatchedStep | undefined => {
  const opened = vault.open(text, placeOf(watched))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- sealed by watchRun
  return opened === undefined ? undefined : (JSON.parse(opened) as WatchedStep)
}

const placeOf = ({ link, run }: Watched): readonly string[] => ["debug-step", link, run]
