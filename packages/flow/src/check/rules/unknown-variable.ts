import { nearestName } from "../../expression/nearest-name.ts"
import type { MadeVariable } from "../../catalogue/node-definition.ts"
import type { CheckContext, CheckedNode } from "../check-context.ts"
import { collected, type KnownVariable } from "../known-variables.ts"
import type { Rule } from "../rule.ts"

/**
 * A variable that nothing sets, most often a slip of the pen (P7.3). Where others may set variables that can't be seen
 * from here (the caller of a library flow, a library flow that is called, a node that nobody knows), only a name that is
 * nearly a known one is told.
 */
export const unknownVariable: Rule = (context) => {
  const known = context.variables
  const near = nearby(known)
  const isOpen = mayHaveOthers(context)
  const localOf = localsByNodes()
  return context.expressions.flatMap(({ compiled, nodes, words, at }) => {
    if (!compiled.ok || compiled.compiled.reads.variables.length === 0) return []
    const local = localOf(nodes)
    return compiled.compiled.reads.variables.flatMap((path) => {
      const [name = "", field] = path.split(".")
      const variable = local.get(name) ?? known.get(name)
      if (variable && (field === undefined || !variable.fields || variable.fields.has(field))) return []
      const meant = variable?.fields ? below(name, nearestName(field ?? "", variable.fields)) : near(name)
      if (!variable && isOpen && meant === undefined) return []
      const advice =
        meant === undefined ? "A text shows nothing there, and a condition fails." : `Did you mean ${meant}?`
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

/** The variables that only the nodes of an expression know; a node has many expressions, and they share one list of nodes. */
const localsByNodes = (): ((nodes: readonly CheckedNode[]) => ReadonlyMap<string, KnownVariable>) => {
  const found = new Map<readonly CheckedNode[], ReadonlyMap<string, KnownVariable>>()
  return (nodes) => {
    const locals = found.get(nodes) ?? collected(nodes.flatMap(localVariables))
    found.set(nodes, locals)
    return locals
  }
}

const localVariables = ({ variables }: CheckedNode): readonly MadeVariable[] =>
  variables.filter(({ local }) => local === true)

const maxLookedUp = 200

/** The path that was meant by a first name that nothing sets, as far as one is near; looked up for 200 names of a flow. */
const nearby = (known: ReadonlyMap<string, KnownVariable>): ((name: string) => string | undefined) => {
  const found = new Map<string, string | undefined>()
  return (name) => {
    if (!found.has(name) && found.size < maxLookedUp) {
      found.set(name, nearestName(name, known.keys()) ?? pathOfField(name, known))
    }
    return found.get(name)
  }
}

/** `form.username` for `username`: the name of the form is what people leave out. */
const pathOfField = (field: string, known: ReadonlyMap<string, KnownVariable>): string | undefined => {
  const [found] = [...known].find(([, { fields }]) => fields?.has(field)) ?? []
  return found === undefined ? undefined : below(found, field)
}

const below = (name: string, field: string | undefined): string | undefined =>
  field === undefined ? undefined : `${name}.${field}`

const mayHaveOthers = ({ flow, nodes }: CheckContext): boolean =>
  flow.category === "libraries" ||
  nodes.some(({ definition, fields }) => !definition || fields.some(({ kind }) => kind === "flow"))
