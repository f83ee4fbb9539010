import type { NodeDefinition } from "@gatewright/flow"
import type { FormField } from "./form-field.ts"
import { formOfSchema } from "./form-of-schema.ts"

/** The form of a type of node. It is made once: a search asks for the forms of all nodes. */
export const formOfNode = (definition: NodeDefinition | undefined): readonly FormField[] => {
  if (!definition) return []
  const made = known.get(definition) ?? formOfSchema(definition.settings)
  known.set(definition, made)
  return made
}

const known = new WeakMap<NodeDefinition, readonly FormField[]>()
