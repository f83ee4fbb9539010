import { definitionOf, placeNameOf, type Catalogue, type FlowNode } from "@gatewright/flow"
import type { Target } from "../compiled-flow.ts"
import { fault } from "../failure/fault.ts"

/** Where a run goes on at the name of a label: the index of the node, or nowhere where several nodes share the name. */
export type PlaceTable = ReadonlyMap<string, Target>

/** The labels of a flow by name (R1.7). */
export const placesByName = (nodes: readonly FlowNode[], catalogue: Catalogue): PlaceTable => {
  const places = new Map<string, Target>()
  for (const [index, node] of nodes.entries()) {
    const definition = definitionOf(catalogue, node)
    const name = definition && placeNameOf(definition, node.settings)
    if (name === undefined) continue
    places.set(name, places.has(name) ? fault("engine.several-labels", `Several labels are called "${name}".`) : index)
  }
  return places
}

/** The place of that name. */
export const placeAt = (places: PlaceTable, name: string | undefined): Target => {
  if (name === undefined) return fault("engine.unknown-label", "The node says no label to go to.")
  return places.get(name) ?? fault("engine.unknown-label", `No label is called "${name}".`)
}
