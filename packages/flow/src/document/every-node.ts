import type { FlowNode } from "./node.ts"

/** A node and the JSON pointer (RFC 6901) to it. */
export interface FoundNode {
  readonly node: FlowNode
  readonly pointer: string
}

/** Every node of a list, each followed by the parts of its page, at any depth. */
export function* everyNode(nodes: readonly FlowNode[], pointer = "/flow/nodes"): Generator<FoundNode, void, undefined> {
  for (const [index, node] of nodes.entries()) {
    yield { node, pointer: `${pointer}/${index}` }
    yield* everyNode(node.children ?? [], `${pointer}/${index}/children`)
  }
}
