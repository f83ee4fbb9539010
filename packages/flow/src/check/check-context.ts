import type { z } from "zod"
import { definitionOf, type Catalogue } from "../catalogue/catalogue.ts"
import type { DefinedOutput, MadeVariable, NodeDefinition } from "../catalogue/node-definition.ts"
import { jumpOf, placeNameOf } from "../catalogue/jumps.ts"
import { outputsOf } from "../catalogue/outputs-of.ts"
import { parsedSettings } from "../catalogue/parsed-settings.ts"
import { wantedFieldsOf, type SettingField } from "../catalogue/settings-fields.ts"
import type { FieldMeta } from "../catalogue/field.ts"
import type { Json } from "../document/json.ts"
import type { Flow } from "../document/flow.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import type { Link } from "../document/link.ts"
import type { FlowNode } from "../document/node.ts"
import { previewText } from "../expression/preview-text.ts"
import { knownVariables, type KnownVariable } from "./known-variables.ts"
import { reachableFrom } from "./reachable-from.ts"
import { isExpression, usedExpressions, type UsedExpression } from "./used-expressions.ts"

/** A node with everything that rules ask about it. */
export interface CheckedNode {
  readonly node: FlowNode
  /** JSON pointer into the document. */
  readonly pointer: string
  /** What runs the node here: `undefined` for a type or version that is not known, and for pages that hold nodes. */
  readonly definition: NodeDefinition | undefined
  /** What the schema has against the settings. */
  readonly issues: readonly z.core.$ZodIssue[]
  /**
   * The settings that rules ask about, of those that matter in this flow, defaults filled in where the settings fit: those
   * that hold expressions or refer to a flow, and those that should not be empty.
   */
  readonly fields: readonly SettingField[]
  /** The outputs, with labels as people read them. */
  readonly outputs: readonly DefinedOutput[]
  /** The variables that the node makes; none where its settings don't fit. */
  readonly variables: readonly MadeVariable[]
  /** The links that leave the node, and those that arrive. */
  readonly outgoing: readonly Link[]
  readonly incoming: readonly Link[]
  /** Ids of the nodes that a run may go to from here: along links, and to a label. */
  readonly next: readonly string[]
  /** The name that the node gives to its place (Label), and the name of the place that it goes to (Go To). */
  readonly placeName: string | undefined
  readonly jump: string | undefined
}

/** A document, looked through once for all rules. */
export interface CheckContext {
  readonly document: FlowDocument
  readonly flow: Flow
  readonly catalogue: Catalogue
  readonly nodes: readonly CheckedNode[]
  /** Nodes by id; the first where several share one. */
  readonly byId: ReadonlyMap<string, CheckedNode>
  readonly starts: readonly CheckedNode[]
  /** Ids of the nodes that a run can come to; all of them where the flow has no Start to begin at. */
  readonly reachable: ReadonlySet<string>
  readonly expressions: readonly UsedExpression[]
  /** What expressions may read, by its first name. */
  readonly variables: ReadonlyMap<string, KnownVariable>
}

export const checkContext = (document: FlowDocument, catalogue: Catalogue): CheckContext => {
  const { flow } = document
  const outgoing = Map.groupBy(flow.links, ({ from }) => from)
  const incoming = Map.groupBy(flow.links, ({ to }) => to)
  const placed = flow.nodes.map((node) => ({ node, ...jumpsOf(node, catalogue) }))
  const places = Map.groupBy(placed, ({ placeName }) => placeName)
  const nodes = placed.map(({ node, placeName, jump }, index): CheckedNode => {
    const links = { outgoing: outgoing.get(node.id) ?? [], incoming: incoming.get(node.id) ?? [] }
    const labels = jump === undefined ? [] : (places.get(jump) ?? [])
    return {
      node,
      pointer: `/flow/nodes/${index}`,
      ...links,
      placeName,
      jump,
      // Of several labels of one name none is gone to.
      next: [
        ...links.outgoing.map(({ to }) => to),
        ...(labels.length === 1 ? labels.map((label) => label.node.id) : []),
      ],
      ...knownOf({ node, flow, catalogue, links: links.outgoing }),
    }
  })
  const byId = new Map(nodes.toReversed().map((checked) => [checked.node.id, checked]))
  const starts = nodes.filter(({ node }) => catalogue.get(node.type)?.role === "start")
  const reachable = starts.length > 0 ? reachableFrom(starts, byId) : new Set(byId.keys())
  const expressions = usedExpressions(nodes, flow.texts)
  const variables = knownVariables(nodes)
  return { document, flow, catalogue, nodes, byId, starts, reachable, expressions, variables }
}

const jumpsOf = (node: FlowNode, catalogue: Catalogue): Pick<CheckedNode, "placeName" | "jump"> => {
  const definition = definitionOf(catalogue, node)
  return {
    placeName: definition && placeNameOf(definition, node.settings),
    jump: definition && jumpOf(definition, node.settings),
  }
}

const isWanted = (meta: FieldMeta, value: Json | undefined): boolean =>
  meta["x-field"] === "flow" ||
  meta["x-needed"] === true ||
  meta["x-recommended"] === true ||
  isExpression(meta["x-field"], value)

const knownOf = ({
  node,
  flow,
  catalogue,
  links,
}: {
  readonly node: FlowNode
  readonly flow: Flow
  readonly catalogue: Catalogue
  readonly links: readonly Link[]
}): Pick<CheckedNode, "definition" | "issues" | "fields" | "outputs" | "variables"> => {
  const definition = node.children === undefined ? definitionOf(catalogue, node) : undefined
  const parsed = definition && parsedSettings(definition, node.settings)
  return {
    definition,
    issues: parsed?.error?.issues ?? [],
    fields: definition
      ? wantedFieldsOf({ definition, settings: parsed?.success ? parsed.data : node.settings, place: flow, isWanted })
      : [],
    outputs: outputsOf({ node, catalogue, place: flow, links }).map((output) => ({
      ...output,
      label: previewText(output.label, flow.texts),
    })),
    variables: parsed?.success ? (definition?.variables?.(parsed.data) ?? []) : [],
  }
}
