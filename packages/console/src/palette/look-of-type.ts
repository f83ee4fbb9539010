import type { NodeDefinition } from "@gatewright/flow"
import type { NodeLook } from "../canvas/flow-graph.ts"

/** What the card of a node of that type will look like. */
export const lookOfType = ({ role, type, group }: NodeDefinition): NodeLook => {
  if (role === "start") return "start"
  if (role === "end") return /failure/i.test(type) ? "failure" : "success"
  return group
}
