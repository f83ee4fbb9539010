import { Secret } from "@gatewright/flow"
import { frozenFormat, type FrozenState } from "./freeze-state.ts"
import type { RunState } from "./run-state.ts"

/**
 * Reads a state that `freezeState` wrote.
 *
 * @param open undoes `seal`, or throws
 * @returns `undefined` where the text can't be read: another format, another key, a row that somebody changed
 */
export const thawState = (text: string, open: (sealed: string) => string): RunState | undefined => {
  try {
    const { format, state, secrets } = parse(text)
    if (format !== frozenFormat) return undefined
    if (secrets === undefined) return state
    const [id, ...opened] = parseTexts(open(secrets.sealed))
    if (id !== state.id || opened.length !== secrets.paths.length) return undefined
    for (const [index, path] of secrets.paths.entries()) put(state, path, new Secret(opened[index] ?? ""))
    return state
  } catch {
    return undefined
  }
}

/** The parse boundary of states: only this engine writes them. */
const parse = (text: string): FrozenState & { readonly state: RunState } =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  JSON.parse(text) as FrozenState & { readonly state: RunState }

const parseTexts = (text: string): readonly string[] =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- sealed by freezeState
  JSON.parse(text) as readonly string[]

/** Nobody has seen the parsed object yet: what is at the path is replaced in place. */
const put = (root: object, path: readonly string[], secret: Secret): void => {
  let at: unknown = root
  for (const key of path.slice(0, -1)) at = isObject(at) ? Reflect.get(at, key) : undefined
  const last = path.at(-1)
  if (isObject(at) && last !== undefined) Reflect.set(at, last, secret)
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null
