import { isJsonObject, type Json } from "../document/json.ts"
import { jsonAt, withJsonAt } from "../document/json-at.ts"
import { nodeSchema, type FlowNode } from "../document/node.ts"
import type { Rule } from "./applied.ts"
import { bringsTakenId, nodeOf, withNode } from "./parts.ts"
import { alreadyThere, notThere, notValid, unfit } from "./problems.ts"

/**
 * Changes what a node is, beside its name and its settings: another type or version where a placeholder is replaced, the
 * outputs and children that came from another product, an `x-` field.
 */
export interface SetNodeField {
  readonly kind: "set-node-field"
  readonly node: string
  /** `type`, `version`, `outputs`, `children` or `x-…`. */
  readonly field: string
  /** The new value; the field is taken away where left out. */
  readonly value?: Json | undefined
}

export const setNodeField: Rule<SetNodeField, SetNodeField> = {
  label: ({ field }) => (field === "type" ? "Change type of node" : "Change node"),
  apply: (document, { node: id, field, value }) => {
    const before = nodeOf(document, id)
    if (!before) return notThere("The node", { node: id })
    const at = { node: id, nodeName: before.name }
    if (!fields.test(field)) return notValid({ message: "That field of a node can't be changed on its own.", at })
    const json = isJsonObject(before) ? before : {}
    const node = withJsonAt(json, [field], value)
    if (node === undefined) return notThere("The field of the node", at)
    if (!isNode(node))
      return unfit({ value: node, schema: nodeSchema, what: "The node", at }) ?? notThere("The node", at)
    if (bringsTakenId(document, node)) return alreadyThere("A part of the node", at)
    const was = jsonAt(json, [field])
    return {
      document: withNode(document, node),
      inverse: { kind: "set-node-field", node: id, field, ...(was === undefined ? {} : { value: was }) },
    }
  },
}

const fields = /^(?:type|version|outputs|children|x-.*)$/s

const isNode = (value: unknown): value is FlowNode => nodeSchema.safeParse(value).success
