import type { FlowNode, JsonObject, Value, ValueObject } from "@gatewright/flow"
import type { Ports, UserSession, User } from "./ports.ts"
import type { Answer, Screen } from "./screen.ts"

/** What a node gets to work with. Settings are parsed by the definition's schema; reading a template evaluates it. */
export interface NodeContext<Settings = JsonObject> {
  readonly node: FlowNode
  readonly settings: Settings
  readonly ports: Ports
  readonly run: RunInfo
  /** Renders a `template` setting. Pass the setting's own text: it was parsed when the flow was compiled. */
  readonly text: (template: string, options?: TextOptions) => string
  /** Evaluates a `value` setting: a single expression keeps its type. */
  readonly value: (template: string) => Value
  /** Tests a `condition` setting. An error in it is thrown as a `NodeFailure`, which fails the run closed. */
  readonly test: (condition: string) => boolean
  /** The present value of a variable, by its first name. */
  readonly variable: (name: string) => Value | undefined
  /** All variables, e.g. for a script. */
  readonly variables: () => ValueObject
  /**
   * The idempotency key of this visit: `runId:nodeId:visit`. Each `enter` and each `answer` is a visit of its own, and a
   * visit that is repeated after a crash has the same key. A node that calls a port twice adds a suffix of its own.
   */
  readonly key: string
}

/** How a template is rendered where it is more than text of the run. */
export interface TextOptions {
  /** Variables that only this template sees, e.g. `mail.token`; they come before those of the run. */
  readonly variables?: ValueObject
  /** Escapes what expressions and texts put in (see `Scope.escape`). */
  readonly escape?: (text: string) => string
}

/** What is known of the run that a node may use. `flowId`, `category` and `type` are of the flow that the node stands in. */
export interface RunInfo {
  readonly id: string
  readonly tenant: string
  readonly flowId: string
  /** Where the run began, and where "Retry" begins a new one. */
  readonly flowUrl: string
  readonly category: string
  readonly type: string
  /** A tag of `texts.languages` of the main flow, or its fallback. */
  readonly language: string
  readonly session: UserSession | undefined
  /** The user that a node of this run found last. */
  readonly user: User | undefined
}

/**
 * What a node did. Everything that it changes in the run is in here; nothing is changed behind the engine's back.
 *
 * `exit` leaves by an output: `set` writes variables, `user` is the user that was found (`user.*`), `error` is a sentence
 * for people (`flow.error.message`), `ttl` is how long the run may last from its beginning, in seconds (only that of the
 * main flow's Start counts). `call` runs a library flow, whose `return` leaves this node by that output; a call that
 * can't be made leaves it by `failure`.
 */
export type NodeResult =
  | {
      readonly kind: "exit"
      readonly output: string
      readonly set?: ValueObject
      readonly user?: User
      readonly error?: string
      /** Of a failure: what the author has to know, for the trace; `error` is for people. */
      readonly detail?: string
      readonly ttl?: number
    }
  | { readonly kind: "show"; readonly screen: Screen }
  | { readonly kind: "call"; readonly flowId: string }
  | { readonly kind: "return"; readonly output: string }
  | { readonly kind: "end"; readonly end: End }

/** How a run ends. */
export interface End {
  readonly outcome: "success" | "failure"
  /** A page, for people. */
  readonly screen?: Screen
  /** Where the browser goes instead of a page. */
  readonly redirect?: string
  /** The answer of an API flow. */
  readonly response?: {
    readonly status: number
    readonly headers: Readonly<Record<string, string>>
    readonly cookies: readonly string[]
    readonly body: string
    readonly contentType: string
  }
  /** A user session that was made here: its token becomes a cookie. */
  readonly session?: { readonly token: string; readonly expiresAt: number }
  /** Whether the person's session was ended here. */
  readonly endedSession?: boolean
}

/**
 * The server half of a node type. `enter` runs when the run arrives at the node; `answer` when a screen that this node
 * showed comes back. A node that throws fails the run closed: expected failures are outputs.
 */
export interface NodeRunner<Settings = JsonObject> {
  readonly type: string
  /** Whether this node draws the page of a run that fails closed (End Failure): the engine enters it then. */
  readonly drawsFailure?: boolean
  // Methods, not properties: only so does the runner of one node fit a list of runners.
  enter(context: NodeContext<Settings>): NodeResult | Promise<NodeResult>
  answer?(context: NodeContext<Settings>, answer: Answer): NodeResult | Promise<NodeResult>
}

/** A failure of a node whose first sentence a person may see (`flow.error.message`); the detail goes to log and trace. */
export class NodeFailure extends Error {
  readonly detail: string

  constructor(message: string, detail = message) {
    super(message)
    this.name = "NodeFailure"
    this.detail = detail
  }
}
