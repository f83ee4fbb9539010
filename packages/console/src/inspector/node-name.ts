import type { FlowNode, NodeDefinition } from "@gatewright/flow"
import { shownName } from "../canvas/shown-name.ts"

/** What a node is called: by its name, else by what it is. */
export const nodeName = (node: Pick<FlowNode, "name" | "type">, definition: NodeDefinition | undefined): string =>
  shownName({ name: node.name, typeLabel: definition?.label ?? node.type })
