import type { FlowNode } from "../document/node.ts"
import type { NodeDefinition } from "./node-definition.ts"

/** The node types that a program knows, by type. */
export type Catalogue = ReadonlyMap<string, NodeDefinition>

/** Makes a catalogue of definitions. Two definitions of one type are a bug. */
export const catalogueOf = (definitions: readonly NodeDefinition[]): Catalogue => {
  const catalogue = new Map(definitions.map((definition) => [definition.type, definition]))
  if (catalogue.size !== definitions.length) throw new Error("two node definitions share a type")
  return catalogue
}

/** The definition of a node, or `undefined` where the type is unknown or the node is newer than the definition. */
export const definitionOf = (catalogue: Catalogue, node: FlowNode): NodeDefinition | undefined => {
  const definition = catalogue.get(node.type)
  return definition && node.version <= definition.version ? definition : undefined
}
