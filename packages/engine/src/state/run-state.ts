import type { Secret, ValueObject } from "@gatewright/flow"
import type { User } from "../ports.ts"
import type { FinishedRun } from "./finished-run.ts"
import type { RunInput } from "../run/run-input.ts"
import type { Screen } from "../screen.ts"
import type { TraceStep } from "../trace/trace-step.ts"

/**
 * All of a run between two screens: plain data, never changed in place, with `Secret`s in it. The store keeps it as
 * `freezeState` writes it.
 */
export interface RunState {
  /** The hash of the run token (see `runIdOf`). */
  readonly id: string
  /** Counts the states of a run from 1. A store writes a state only over the one with the revision before. */
  readonly revision: number
  /** Where each flow stands, outermost first: all but the last one wait at the node that called the next. Never empty. */
  readonly stack: readonly Position[]
  readonly input: RunInput
  /** The variables that nodes made; those of the system are not in here. */
  readonly variables: ValueObject
  /** The user that a node found last. */
  readonly user?: User
  readonly language: string
  /** `flow.error.message`, or empty. */
  readonly errorMessage: string
  /** How often each node was entered or answered, by node id. */
  readonly visits: readonly (readonly [node: string, count: number])[]
  /** The version of each library flow that was called, by flow id: later calls get the same one. */
  readonly pins: readonly (readonly [flowId: string, digest: string])[]
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly expiresAt: number
  readonly now: WaitingRun | FinishedRun
  /** The last steps, oldest first, without secrets; empty where tracking is off. */
  readonly trace: readonly TraceStep[]
  /** The secrets that a tracked run has had in its hands, wherever they went: its later steps show none of them either. */
  readonly hidden?: readonly Secret[]
}

/** A flow in its pinned version, and a node in it (empty where the run never came to one). */
export interface Position {
  readonly flowId: string
  readonly digest: string
  readonly node: string
}

/** A run that shows a screen and waits for the answer. */
export interface WaitingRun {
  readonly kind: "waiting"
  readonly screen: Screen
}
