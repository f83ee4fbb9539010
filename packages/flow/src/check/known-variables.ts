import { systemVariables } from "../catalogue/system-variables.ts"
import type { MadeVariable } from "../catalogue/node-definition.ts"
import type { CheckContext } from "./check-context.ts"

/** What is known below the first name of a variable: its fields (`undefined`: anything), and which of them are secret. */
export interface KnownVariable {
  readonly fields: ReadonlySet<string> | undefined
  readonly secret: ReadonlySet<string>
}

/** The variables of a flow by their first name: those of the system, and those that its nodes make. */
export const knownVariables = ({ nodes }: Pick<CheckContext, "nodes">): ReadonlyMap<string, KnownVariable> =>
  collected([...systemVariables, ...nodes.flatMap(({ variables }) => variables).filter(({ local }) => local !== true)])

/** Variables by name; several nodes may make one, each with fields of its own. */
export const collected = (variables: readonly MadeVariable[]): ReadonlyMap<string, KnownVariable> => {
  const known = new Map<string, KnownVariable>()
  for (const { name, fields, secret = [] } of variables) {
    const before = known.get(name)
    known.set(name, {
      fields:
        before && (!before.fields || !fields) ? undefined : fields && new Set([...(before?.fields ?? []), ...fields]),
      secret: new Set([...(before?.secret ?? []), ...secret]),
    })
  }
  return known
}
