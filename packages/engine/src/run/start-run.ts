import { advance } from "../advance/advance.ts"
import type { CompiledFlow } from "../compiled-flow.ts"
import { languageOf } from "../advance/language-of.ts"
import { defaultLimits, type Limits } from "./limits.ts"
import type { Advanced } from "./outcome.ts"
import { outcomeOf } from "./outcome-of.ts"
import type { Ports } from "../ports.ts"
import { progressOf } from "../advance/progress.ts"
import type { RunInput } from "./run-input.ts"
import type { RunState } from "../state/run-state.ts"
import { settle } from "./settle.ts"
import { runIdOf } from "./step-token.ts"

/**
 * Begins a run and goes on to its first screen, or to its end.
 *
 * @param runToken unguessable (`ports.random.token()`), for this run alone; it stays with the browser or the application
 * @returns revision 1, to be written before anybody sees the outcome; a run that ended at once need not be written
 */
export const startRun = async ({
  compiled,
  ports,
  input,
  runToken,
  limits = defaultLimits,
}: {
  readonly compiled: CompiledFlow
  readonly ports: Ports
  readonly input: RunInput
  readonly runToken: string
  readonly limits?: Limits
}): Promise<Advanced> => {
  const now = ports.clock.now()
  const before: RunState = {
    id: runIdOf(ports.hash, runToken),
    revision: 0,
    stack: [{ flowId: compiled.flow.id, digest: compiled.digest, node: "" }],
    input,
    variables: {},
    language: languageOf({ texts: compiled.flow.texts, input, user: undefined }),
    errorMessage: "",
    visits: [],
    pins: [],
    createdAt: now,
    expiresAt: now + limits.ttl * 1000,
    now: { kind: "waiting", screen: { title: "", elements: [] } },
    trace: [],
  }
  const progress = progressOf({ state: before, levels: [{ compiled, node: undefined }], ports, limits })
  const state = settle(progress, await advance(progress, compiled.start))
  return { state, outcome: outcomeOf(state, { ports, runToken }) }
}
