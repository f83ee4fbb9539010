import type { Scope } from "@gatewright/flow"
import type { Expressions } from "../compiled-flow.ts"
import { failureWords } from "../failure/failure-words.ts"
import { NodeFailure, type NodeContext, type TextOptions } from "../node-runner.ts"
import { currentLevel, type Progress } from "./progress.ts"

/** The functions of a node's context. They are made once a call of the engine, and follow the run from node to node. */
export type NodeTools = Pick<NodeContext, "text" | "value" | "test" | "variable" | "variables">

export const nodeTools = (progress: Progress): NodeTools => {
  const { variables } = progress
  const expressions = (): Expressions => currentLevel(progress).compiled.expressions
  const scope: Scope = { variables, text: (key) => currentLevel(progress).compiled.words(progress.language)(key) }

  return {
    text: (template, options) => found(expressions().templates, template).render(withOptions(scope, options)),
    value: (template) => found(expressions().values, template).evaluate(scope),
    test: (condition) => {
      const result = found(expressions().conditions, condition).test(scope)
      if (result.ok) return result.value
      throw new NodeFailure(
        failureWords(progress.language).failed,
        `The condition ${condition} can't be tested. ${result.message}`,
      )
    },
    variable: (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined),
    variables: () => ({ ...variables }),
  }
}

const withOptions = (scope: Scope, options: TextOptions | undefined): Scope => {
  if (options === undefined) return scope
  const { variables, escape } = options
  return {
    text: scope.text,
    variables: variables === undefined ? scope.variables : { ...scope.variables, ...variables },
    ...(escape === undefined ? {} : { escape }),
  }
}

/** A text that is not in the table is not a setting of that kind: a bug of the node, for nothing is parsed at run time. */
const found = <Parsed>(table: ReadonlyMap<string, Parsed>, source: string): Parsed => {
  const parsed = table.get(source)
  if (parsed === undefined) throw new Error(`this text is not a setting of that kind in this flow: ${source}`)
  return parsed
}
