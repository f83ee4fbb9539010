import type { CompiledFlow } from "../compiled-flow.ts"
import { answerRun } from "../run/answer-run.ts"
import { freezeState } from "../state/freeze-state.ts"
import type { Limits } from "../run/limits.ts"
import type { Advanced, Outcome } from "../run/outcome.ts"
import type { RunInput } from "../run/run-input.ts"
import type { RunState } from "../state/run-state.ts"
import { showRun } from "../run/show-run.ts"
import { startRun } from "../run/start-run.ts"
import { thawState } from "../state/thaw-state.ts"
import { memoryPorts, type MemoryWorld } from "./memory-ports.ts"

export const sampleInput: RunInput = {
  tenant: "acme",
  flowUrl: "/acme/flow/flow_main",
  query: {},
  request: { ip: "192.0.2.1", userAgent: "test", country: "" },
}

export const runToken = "the run token of this test"

/** A run that a test plays, as a server would: its state is written and read again between any two calls. */
export interface Play {
  readonly world: MemoryWorld
  readonly state: RunState
  readonly outcome: Outcome
  /** Answers the screen that was shown last, or the one whose token is given. */
  readonly answer: (action?: string, fields?: Record<string, string>, stepToken?: string) => Promise<Play>
  readonly show: () => Promise<Play>
}

export const play = async ({
  compiled,
  world = memoryPorts(),
  input = {},
  limits,
}: {
  readonly compiled: CompiledFlow
  readonly world?: MemoryWorld
  readonly input?: Partial<RunInput>
  readonly limits?: Limits
}): Promise<Play> => {
  const { ports } = world
  const common = { compiled, ports, runToken, ...(limits === undefined ? {} : { limits }) }
  const played = ({ state, outcome }: Advanced): Play => ({
    world,
    state,
    outcome,
    answer: async (action = "submit", fields = {}, stepToken = tokenOf(outcome)) =>
      played(await answerRun({ ...common, state: stored(state), answer: { action, fields }, stepToken })),
    show: async () => played(await showRun({ ...common, state: stored(state) })),
  })
  return played(await startRun({ ...common, input: { ...sampleInput, ...input } }))
}

/** A state as the next call reads it from the store. */
export const stored = (state: RunState): RunState => {
  const read = thawState(freezeState(state, seal), open)
  if (read === undefined) throw new Error("the state could not be read back")
  return read
}

/** Not secret, but not readable either: a secret that was not sealed would be seen. */
export const seal = (text: string): string => Buffer.from(text).toString("base64url")
export const open = (sealed: string): string => Buffer.from(sealed, "base64url").toString()

export const tokenOf = (outcome: Outcome): string => ("stepToken" in outcome ? outcome.stepToken : "")

/** The title of the page that a person sees. */
export const titleOf = (outcome: Outcome): string | undefined =>
  "screen" in outcome ? outcome.screen.title : outcome.end.screen?.title
