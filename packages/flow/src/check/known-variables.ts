import { systemVariables } from "../catalogue/system-variables.ts"
import type { MadeVariable } from "../catalogue/node-definition.ts"
import type { CheckedNode } from "./check-context.ts"

/** What is known below the first name of a variable: its fields (`undefined`: anything), and which of them are secret. */
export interface KnownVariable {
  readonly fields: ReadonlySet<string> | undefined
  readonly secret: ReadonlySet<string>
}

/** The variables of a flow by their first name: those of the system, and those that its nodes make. */
export const knownVariables = (nodes: readonly CheckedNode[]): ReadonlyMap<string, KnownVariable> =>
  collected([...systemVariables, ...nodes.flatMap(({ variables }) => variables).filter(({ local }) => local !== true)])

/** Variables by name; several nodes may make one, each with fields of its own. */
export const collected = (variables: readonly MadeVariable[]): ReadonlyMap<string, KnownVariable> => {
  const known = new Map<string, { fields: Set<string> | undefined; secret: Set<string> }>()
  for (const { name, fields, secret = [] } of variables) {
    const found = known.get(name)
    if (!found) {
      known.set(name, { fields: fields && new Set(fields), secret: new Set(secret) })
      continue
    }
    // Added in place: thousands of forms may make the same variable.
    if (!fields) found.fields = undefined
    for (const field of found.fields ? (fields ?? []) : []) found.fields?.add(field)
    for (const field of secret) found.secret.add(field)
  }
  return known
}
