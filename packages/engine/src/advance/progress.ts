import type { Value } from "@gatewright/flow"
import type { CompiledFlow, CompiledNode } from "../compiled-flow.ts"
import type { Limits } from "../run/limits.ts"
import type { RunInfo } from "../node-runner.ts"
import type { Ports, User } from "../ports.ts"
import type { RunState } from "../state/run-state.ts"
import { systemVariables } from "./system-variables.ts"
import { notingPorts } from "../trace/noting-ports.ts"
import { secretsAtHand, type SecretsAtHand } from "../trace/secrets-at-hand.ts"
import type { TraceStep } from "../trace/trace-step.ts"

/**
 * A run while it advances: the one thing in the engine that is changed in place. It is copied out of a state, belongs to
 * one call, and is copied into the next state; no runner gets to see it.
 */
export interface Progress {
  /** The state that the call began with. */
  readonly before: RunState
  readonly ports: Ports
  readonly limits: Limits
  /** Where each flow stands, outermost first. */
  readonly levels: Level[]
  /** Those of nodes and those of the system. */
  readonly variables: Record<string, Value | undefined>
  user: User | undefined
  language: string
  errorMessage: string
  expiresAt: number
  readonly visits: Map<string, number>
  readonly pins: Map<string, string>
  /** `undefined` where tracking is off. */
  readonly trace: TraceStep[] | undefined
  /** What no step of that trace may show; `undefined` with it. */
  readonly hidden: SecretsAtHand | undefined
  /** Made when a node needs it, thrown away when something in it changes. */
  info: RunInfo | undefined
}

/** A flow on the stack, and the node that it stands at: `undefined` before its Start. */
export interface Level {
  readonly compiled: CompiledFlow
  node: CompiledNode | undefined
}

export const progressOf = ({
  state,
  levels,
  ports,
  limits,
}: {
  readonly state: RunState
  readonly levels: Level[]
  readonly ports: Ports
  readonly limits: Limits
}): Progress => {
  const tracks = levels[0]?.compiled.flow.tracking !== "off"
  const hidden = tracks ? secretsAtHand(state.hidden ?? []) : undefined
  hidden?.note(state.variables)
  return {
    before: state,
    ports: hidden ? notingPorts(ports, hidden) : ports,
    limits,
    levels,
    variables: { ...state.variables, ...systemVariables(state) },
    user: state.user,
    language: state.language,
    errorMessage: state.errorMessage,
    expiresAt: state.expiresAt,
    visits: new Map(state.visits),
    pins: new Map(state.pins),
    trace: tracks ? [...state.trace] : undefined,
    hidden,
    info: undefined,
  }
}

/** The flow that the run is in: the innermost one. */
export const currentLevel = ({ levels }: Progress): Level => {
  const level = levels.at(-1)
  if (level === undefined) throw new Error("a run without a flow")
  return level
}
