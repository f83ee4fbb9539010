import type { Condition, Flow, FlowNode, OutputKind, Template, ValueTemplate } from "@gatewright/flow"
import type { Fault } from "./failure/fault.ts"
import type { NodeRunner } from "./node-runner.ts"

/**
 * A flow that is ready to run: made by `compileFlow`, keyed by digest, shared by all runs of that version. Everything
 * but `flow` and `digest` is for the engine alone.
 */
export interface CompiledFlow {
  readonly flow: Flow
  readonly digest: string
  readonly nodes: readonly CompiledNode[]
  /** Indexes of the nodes by id. */
  readonly byId: ReadonlyMap<string, number>
  readonly start: Target
  /** The node that draws the page of a run that fails closed. */
  readonly failurePage: CompiledNode | undefined
  readonly expressions: Expressions
  /** The words of a key in that language of the run. */
  readonly words: (language: string) => (key: string) => string
}

/** Where a run goes: to the node with that index, or nowhere, and why. */
export type Target = number | Fault

/** The parsed settings texts of a flow, by their source. */
export interface Expressions {
  readonly templates: ReadonlyMap<string, Template>
  readonly values: ReadonlyMap<string, ValueTemplate>
  readonly conditions: ReadonlyMap<string, Condition>
}

/** A node with its settings parsed, and its outputs joined to the nodes that they lead to. */
export interface CompiledNode {
  readonly node: FlowNode
  /** What the run finds here: something to execute, or the reason why it can't be. */
  readonly body: CompiledBody | Fault
  readonly exits: ReadonlyMap<string, Exit>
}

/** A node that does work: its runner, with settings that were read for it. */
export interface CompiledBody {
  readonly kind: "body"
  // The settings were parsed by the schema of the definition that the runner belongs to: the pair is made in one place.
  readonly runner: NodeRunner<never>
  readonly settings: never
}

/** An output of a compiled node, and where a run that leaves by it goes on. */
export interface Exit {
  readonly kind: OutputKind
  readonly label: string
  readonly target: Target
}
