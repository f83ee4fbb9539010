import type { TraceStep } from "@gatewright/engine"
import type { Log } from "../log.ts"
import type { Vault } from "../ports/vault.ts"
import type { Store } from "../store/store.ts"

/** Writes the steps of a debug run while it goes on. */
export interface RunWatch {
  readonly watch: (step: TraceStep) => void
  /** Waits until all that was told so far is written. */
  readonly written: () => Promise<void>
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
    watch: (step) => {
      const text = vault.seal(JSON.stringify(step), placeOf(watched))
      last = last
        .then(() => store.traces.addStep({ ...watched, step: text }))
        .catch((error: unknown) => log.warn({ tenant: watched.tenant, err: error }, "a step was not written"))
    },
    written: () => last,
  }
}

/** A step that `watchRun` wrote; `undefined` where it can't be read any more. */
export const watchedStep = (text: string, watched: Watched, vault: Vault): TraceStep | undefined => {
  const opened = vault.open(text, placeOf(watched))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- sealed by watchRun
  return opened === undefined ? undefined : (JSON.parse(opened) as TraceStep)
}

const placeOf = ({ link, run }: Watched): readonly string[] => ["debug-step", link, run]
