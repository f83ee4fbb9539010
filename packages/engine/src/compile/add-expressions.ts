import {
  compileCondition,
  compileTemplate,
  compileValue,
  fieldsOf,
  type Compiled,
  type Condition,
  type FlowPlace,
  type NodeDefinition,
  type Template,
  type ValueTemplate,
} from "@gatewright/flow"

/** The expressions of a flow while it is compiled. */
export interface GrowingExpressions {
  readonly templates: Map<string, Template>
  readonly values: Map<string, ValueTemplate>
  readonly conditions: Map<string, Condition>
}

/**
 * Parses the templates, values and conditions of a node's settings, each source once in a flow.
 *
 * @returns what is wrong with the first one that can't be read, or `undefined`
 */
export const addExpressions = ({
  definition,
  settings,
  place,
  expressions,
}: {
  readonly definition: Pick<NodeDefinition, "settings">
  readonly settings: unknown
  readonly place: FlowPlace
  readonly expressions: GrowingExpressions
}): string | undefined => {
  const { templates, values, conditions } = expressions
  for (const { kind, value, pointer } of fieldsOf(definition, settings, place)) {
    if (typeof value !== "string") continue
    const message =
      kind === "template"
        ? add(templates, value, compileTemplate)
        : kind === "value"
          ? add(values, value, compileValue)
          : kind === "condition"
            ? add(conditions, value, compileCondition)
            : undefined
    if (message !== undefined) return `${pointer}: ${message}`
  }
  return undefined
}

const add = <Parsed>(
  known: Map<string, Parsed>,
  source: string,
  compile: (source: string) => Compiled<Parsed>,
): string | undefined => {
  if (known.has(source)) return undefined
  const result = compile(source)
  if (!result.ok) return result.message
  known.set(source, result.compiled)
  return undefined
}
