import {
  definitionOf,
  jumpOf,
  runsIn,
  type Catalogue,
  type DefinedOutput,
  type Flow,
  type FlowNode,
  type NodeDefinition,
} from "@gatewright/flow"
import type { Runners } from "./runners.ts"
import { addExpressions, type GrowingExpressions } from "./add-expressions.ts"
import type { CompiledBody, CompiledNode, Exit } from "../compiled-flow.ts"
import { fault, type Fault } from "../failure/fault.ts"
import type { LinkTable } from "./links-by-output.ts"
import { placeAt, type PlaceTable } from "./places-by-name.ts"

/** What the nodes of a flow are compiled with, and the table of expressions that they fill. */
export interface Parts {
  readonly flow: Flow
  readonly catalogue: Catalogue
  readonly runners: Runners
  readonly expressions: GrowingExpressions
  /** Ids that several nodes have. */
  readonly twice: ReadonlySet<string>
  readonly links: LinkTable
  readonly places: PlaceTable
}

/** The output by which a node leaves that goes to a label: no link can, so it is not one of the definition's. */
const jumpOutput = "goTo"

/** A node made ready, or one that fails closed (R1.2). */
export const compileNode = (node: FlowNode, parts: Parts): CompiledNode => {
  const made = bodyOf(node, parts)
  if (made.kind === "fault") return { node, body: made, exits: new Map() }
  const { outputs, jump, ...body } = made
  const exits = exitsOf(node, outputs, parts.links)
  return { node, body, exits: jump ? new Map([...exits, [jumpOutput, jump]]) : exits }
}

type Made = CompiledBody & { readonly outputs: readonly DefinedOutput[]; readonly jump: Exit | undefined }

const bodyOf = (node: FlowNode, { flow, catalogue, runners, expressions, twice, places }: Parts): Made | Fault => {
  if (twice.has(node.id)) return fault("engine.duplicate-node", `Several nodes have the id ${node.id}.`)
  const definition = definitionOf(catalogue, node)
  const runner = runners.get(node.type)
  if (!definition || !runner || node.children !== undefined) {
    return fault("engine.unknown-node", `Nothing here executes ${node.type} in version ${node.version}.`)
  }
  if (!runsIn(flow.category, definition.categories)) {
    return fault("engine.wrong-category", `${node.type} is not available in the category ${flow.category}.`)
  }
  const parsed = parse(definition, node)
  if (!parsed.ok) return fault("engine.invalid-settings", parsed.message)
  const unreadable = addExpressions({ definition, settings: parsed.settings, place: flow, expressions })
  if (unreadable !== undefined) return fault("engine.invalid-settings", unreadable)
  const { settings } = parsed
  return {
    kind: "body",
    runner,
    settings,
    outputs: definition.outputs(settings, flow),
    jump: jumpFrom(definition, settings, places),
  }
}

type Parsed = { readonly ok: true; readonly settings: never } | { readonly ok: false; readonly message: string }

/** The one place where settings get the type that definition and runner agree on. */
const parse = (definition: NodeDefinition, node: FlowNode): Parsed => {
  const parsed = definition.settings.safeParse(node.settings)
  if (!parsed.success) return { ok: false, message: parsed.error.message }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- parsed by the schema that the runner's type names
  return { ok: true, settings: parsed.data as never }
}

const jumpFrom = (definition: NodeDefinition, settings: unknown, places: PlaceTable): Exit | undefined =>
  definition.goesTo === undefined
    ? undefined
    : { kind: "next", label: definition.label, target: placeAt(places, jumpOf(definition, settings)) }

const exitsOf = (node: FlowNode, outputs: readonly DefinedOutput[], links: LinkTable): ReadonlyMap<string, Exit> =>
  new Map(
    outputs.map(({ id, label, kind }) => {
      const target = links.get(node.id)?.get(id) ?? fault("engine.unlinked-output", `Output "${id}" is not linked.`)
      return [id, { kind, label, target }]
    }),
  )
