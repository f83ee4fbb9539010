import { definitionOf, type Catalogue } from "../catalogue/catalogue.ts"
import type { Capability, FlowPlace } from "../catalogue/node-definition.ts"
import { parsedSettings } from "../catalogue/parsed-settings.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import type { FlowNode } from "../document/node.ts"
import { byCodeUnit } from "./by-code-unit.ts"

/**
 * What a flow can do to the world, each thing once, in order of kind and detail; scripts are counted.
 *
 * Nodes that can't run here (unknown types, newer versions, pages that hold nodes, settings that don't fit) can do nothing,
 * and keep the flow from being activated.
 */
export const capabilitiesOf = ({ flow }: FlowDocument, catalogue: Catalogue): readonly Capability[] => {
  const found = flow.nodes.flatMap((node) => ofNode(node, flow, catalogue))
  const scripts = found.filter(({ kind }) => kind === "script").length
  const told = found.map((capability) => (capability.kind === "script" ? scriptsCounted(scripts) : capability))
  return [...new Map(told.map((capability) => [keyOf(capability), capability])).values()].toSorted(
    (a, b) => byCodeUnit(a.kind, b.kind) || byCodeUnit(a.detail ?? "", b.detail ?? ""),
  )
}

const ofNode = (node: FlowNode, place: FlowPlace, catalogue: Catalogue): readonly Capability[] => {
  const definition = node.children === undefined ? definitionOf(catalogue, node) : undefined
  const settings = definition && parsedSettings(definition, node.settings)
  return settings?.success ? (definition?.capabilities?.(settings.data, place) ?? []) : []
}

const scriptsCounted = (count: number): Capability => ({
  kind: "script",
  detail: count === 1 ? "1 script" : `${count} scripts`,
})

const keyOf = ({ kind, detail = "" }: Capability): string => JSON.stringify([kind, detail])
