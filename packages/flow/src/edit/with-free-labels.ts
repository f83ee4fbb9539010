import { definitionOf } from "../catalogue/catalogue.ts"
import { jumpOf, placeNameOf } from "../catalogue/jumps.ts"
import type { FlowNode } from "../document/node.ts"
import { freeName } from "../import/plan/free-name.ts"
import type { Editing } from "./edited.ts"

/**
 * Nodes for a flow with names of labels that no label of it has. What goes to a label among the nodes still does; what
 * went to any other goes to the one of that name here.
 */
export const withFreeLabels = ({
  document,
  catalogue,
  nodes,
}: Editing & { readonly nodes: readonly FlowNode[] }): readonly FlowNode[] => {
  const taken = new Set(
    document.flow.nodes.flatMap((node) => {
      const definition = definitionOf(catalogue, node)
      return (definition && placeNameOf(definition, node.settings)) ?? []
    }),
  )
  const renamed = new Map<string, string>()
  const placed = nodes.map((node) => {
    const definition = definitionOf(catalogue, node)
    const name = definition && placeNameOf(definition, node.settings)
    if (!definition?.namesPlace || name === undefined) return node
    const free = freeName(name, taken)
    taken.add(free)
    if (!renamed.has(name)) renamed.set(name, free)
    return withSetting(node, definition.namesPlace, free)
  })
  return placed.map((node) => {
    const definition = definitionOf(catalogue, node)
    const jump = definition && jumpOf(definition, node.settings)
    const to = jump === undefined ? undefined : renamed.get(jump)
    return definition?.goesTo && to !== undefined ? withSetting(node, definition.goesTo, to) : node
  })
}

const withSetting = (node: FlowNode, key: string, value: string): FlowNode =>
  node.settings[key] === value ? node : { ...node, settings: { ...node.settings, [key]: value } }
