import { nearestName } from "../../expression/nearest-name.ts"
import type { CheckContext } from "../check-context.ts"
import { collected, knownVariables, type KnownVariable } from "../known-variables.ts"
import type { Rule } from "../rule.ts"

/**
 * A variable that nothing sets, most often a slip of the pen (P7.3). Where others may set variables that can't be seen
 * from here (the caller of a library flow, a library flow that is called, a node that nobody knows), only a name that is
 * nearly a known one is told.
 */
export const unknownVariable: Rule = (context) => {
  const known = knownVariables(context)
  const isOpen = mayHaveOthers(context)
  return context.expressions.flatMap(({ compiled, node, words, at }) => {
    if (!compiled.ok) return []
    const local = collected(node?.variables.filter((variable) => variable.local === true) ?? [])
    const here = local.size === 0 ? known : new Map([...known, ...local])
    return compiled.compiled.reads.variables.flatMap((path) => {
      const fault = faultOf(path, here)
      if (!fault || (isOpen && fault.isWhole && fault.near === undefined)) return []
      const advice =
        fault.near === undefined ? "A text shows nothing there, and a condition fails." : `Did you mean ${fault.near}?`
      return [
        {
          code: "check.unknown-variable",
          severity: "warning",
          message: `${words} reads ${path}, which nothing in this flow sets. ${advice}`,
          at,
        },
      ]
    })
  })
}

interface Fault {
  /** Whether the first name is unknown already. */
  readonly isWhole: boolean
  readonly near: string | undefined
}

const faultOf = (path: string, known: ReadonlyMap<string, KnownVariable>): Fault | undefined => {
  const [name = "", field] = path.split(".")
  const variable = known.get(name)
  if (!variable) return { isWhole: true, near: nearestName(name, known.keys()) ?? pathOfField(name, known) }
  if (field === undefined || !variable.fields || variable.fields.has(field)) return undefined
  const near = nearestName(field, variable.fields)
  return { isWhole: false, near: near === undefined ? undefined : `${name}.${near}` }
}

/** `form.username` for `username`: the name of the form is what people leave out. */
const pathOfField = (field: string, known: ReadonlyMap<string, KnownVariable>): string | undefined => {
  const [found] = [...known].find(([, { fields }]) => fields?.has(field)) ?? []
  return found === undefined ? undefined : `${found}.${field}`
}

const mayHaveOthers = ({ flow, nodes }: CheckContext): boolean =>
  flow.category === "libraries" ||
  nodes.some(({ definition, fields }) => !definition || fields.some(({ kind }) => kind === "flow"))
