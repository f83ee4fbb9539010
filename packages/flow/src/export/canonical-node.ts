import type { FlowNode, Output } from "../document/node.ts"
import { sortedExtensions, sortedObject } from "./sorted.ts"

/** A node in canonical order. Outputs and children keep theirs: it means something. */
export const canonicalNode = (node: FlowNode): FlowNode => {
  const { id, type, version, name, settings, outputs, children, ...extensions } = node
  return {
    id,
    type,
    version,
    name,
    settings: sortedObject(settings),
    ...(outputs === undefined ? {} : { outputs: outputs.map(canonicalOutput) }),
    ...(children === undefined ? {} : { children: children.map(canonicalNode) }),
    ...sortedExtensions(extensions),
  }
}

const canonicalOutput = ({ id, label, ...extensions }: Output): Output => ({
  id,
  label,
  ...sortedExtensions(extensions),
})
