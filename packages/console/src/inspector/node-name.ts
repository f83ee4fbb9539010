import type { FlowNode, NodeDefinition } from "@gatewright/flow"

/** What a node is called: by its name, else by what it is. */
export const nodeName = (node: Pick<FlowNode, "name" | "type">, definition: NodeDefinition | undefined): string =>
  node.name === "" ? (definition?.label ?? node.type) : node.name
