import {
  compileCondition,
  compileTemplate,
  compileValue,
  definitionOf,
  fieldsOf,
  isJsonObject,
  type Catalogue,
  type FlowDocument,
  type FlowNode,
  type Json,
} from "@gatewright/flow"
import type { RunStep } from "@gatewright/server/contract"

/** A variable with its value at a moment of a run. */
export interface KnownValue {
  readonly name: string
  readonly value: Json
}

/**
 * What a node read when it was visited: of the variables in its settings those that earlier steps had set. Steps hold what
 * nodes set and nothing of the system, so that `flow`, `user` and the others are not among them.
 */
export const inputsOf = (
  steps: readonly RunStep[],
  {
    index,
    document,
    catalogue,
  }: { readonly index: number; readonly document: FlowDocument; readonly catalogue: Catalogue },
): readonly KnownValue[] => {
  const node = document.flow.nodes.find(({ id }) => id === steps[index]?.node)
  if (!node) return []
  const before: Record<string, Json> = {}
  for (const { set } of steps.slice(0, index)) Object.assign(before, set)
  return readsOf(node, catalogue).flatMap((name) => {
    const value = valueAt(before, name.split("."))
    return value === undefined ? [] : [{ name, value }]
  })
}

const compilers = { template: compileTemplate, value: compileValue, condition: compileCondition }

const readsOf = (node: FlowNode, catalogue: Catalogue): readonly string[] => {
  const definition = definitionOf(catalogue, node)
  if (!definition) return []
  const parsed = definition.settings.safeParse(node.settings)
  const fields = fieldsOf(definition, parsed.success ? parsed.data : node.settings)
  const names = fields.flatMap(({ kind, value }) => {
    if (typeof value !== "string" || (kind !== "template" && kind !== "value" && kind !== "condition")) return []
    const compiled = compilers[kind](value)
    return compiled.ok ? compiled.compiled.reads.variables : []
  })
  return [...new Set(names)]
}

const valueAt = (value: Json | undefined, path: readonly string[]): Json | undefined => {
  const [first, ...rest] = path
  if (first === undefined) return value
  return isJsonObject(value) && Object.hasOwn(value, first) ? valueAt(value[first], rest) : undefined
}
