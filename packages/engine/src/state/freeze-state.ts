import { Secret } from "@gatewright/flow"
import type { RunState } from "./run-state.ts"

/** The format of frozen states that this code writes. A server reads the runs of the release before it. */
export const frozenFormat = 1

/** A frozen state: JSON in which each secret says `[secret]`, and beside it the secrets, sealed, in the order of their paths. */
export interface FrozenState {
  readonly format: typeof frozenFormat
  readonly state: unknown
  readonly secrets?: { readonly paths: readonly (readonly string[])[]; readonly sealed: string }
}

/**
 * Writes a state as text for the store.
 *
 * @param seal encrypts and authenticates a text; called once at most, for all secrets together with the id of the run, so
 * that they can't be moved to another run
 */
export const freezeState = (state: RunState, seal: (text: string) => string): string => {
  const found: FoundSecret[] = []
  // Traces are made without secrets.
  collect({ ...state, trace: undefined }, [], found)
  const frozen: FrozenState = {
    format: frozenFormat,
    state,
    ...(found.length === 0 ? {} : { secrets: sealed(state.id, found, seal) }),
  }
  return JSON.stringify(frozen)
}

interface FoundSecret {
  readonly path: readonly string[]
  readonly secret: Secret
}

const sealed = (id: string, found: readonly FoundSecret[], seal: (text: string) => string) => ({
  paths: found.map(({ path }) => path),
  sealed: seal(JSON.stringify([id, ...found.map(({ secret }) => secret.reveal())])),
})

/** Walks over all of a state for every screen: `path` is changed on the way, and the same again afterwards. */
const collect = (value: Readonly<Record<string, unknown>>, path: string[], found: FoundSecret[]): void => {
  for (const key of Object.keys(value)) {
    const item = value[key]
    if (!isObject(item)) continue
    path.push(key)
    if (item instanceof Secret) found.push({ path: [...path], secret: item })
    else collect(item, path, found)
    path.pop()
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null
