import type { Outcome } from "@gatewright/engine"
import type { Value } from "@gatewright/flow"

/** Where a run goes on: its outcome, what the browser or application must keep, and the languages it can be had in. */
export interface JourneyStep {
  readonly outcome: Outcome
  /** Opens the run; stays with the browser (cookie) or the application, nowhere in the store. */
  readonly runToken: string
  /** The public id of the run, for addresses. */
  readonly runId: string
  readonly flow: { readonly id: string; readonly category: string; readonly url: string }
  /** What the address was opened with. */
  readonly query: Readonly<Record<string, string>>
  readonly language: string
  readonly languages: readonly string[]
  readonly expiresAt: number
  /** Whether a debug link began it: its pages say so. */
  readonly debug: boolean
}

/** Which flow: by id, the default of a type (P8.1), or what the token of a debug link was made for (P8.6). */
export type FlowAddress = { readonly id: string } | { readonly type: string } | { readonly debug: string }

/** What a request says about the person and their browser. */
export interface Visitor {
  readonly ip: string
  readonly userAgent: string
  readonly country: string
  readonly acceptLanguage: string | undefined
  /** The token of the person's session, from the cookie. */
  readonly session: string | undefined
}

/** Runs of flows as HTTP sees them. `undefined` where there is nothing that this visitor may know of. */
export interface Journeys {
  readonly start: (start: {
    readonly tenant: string
    readonly flow: FlowAddress
    readonly query: Readonly<Record<string, string>>
    /** The JSON body of a call to an API flow. */
    readonly body: Value | undefined
    readonly visitor: Visitor
  }) => Promise<JourneyStep | undefined>
  readonly answer: (answer: {
    readonly tenant: string
    readonly runToken: string
    readonly stepToken: string
    readonly action: string
    /** The token of the person's session, from the cookie: a logout ends it. */
    readonly session: string | undefined
    readonly fields: Readonly<Record<string, string>>
  }) => Promise<JourneyStep | undefined>
  /** The screen that a run waits at, or its end. Executes nothing. */
  readonly look: (look: { readonly tenant: string; readonly runToken: string }) => Promise<JourneyStep | undefined>
  /** Ends runs whose time is over, and keeps the steps of those whose flow asks for them. Called by a timer. */
  readonly expireOverdue: () => Promise<void>
}
