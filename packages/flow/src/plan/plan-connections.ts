import { sameJson } from "../compare/same-json.ts"
import type { BundleConnection } from "../document/bundle.ts"
import { byCodeUnit } from "../export/by-code-unit.ts"
import type { Problem } from "../problem.ts"
import { quoted } from "../words.ts"
import type { PlannedConnection } from "./plan.ts"
import type { Here } from "./plan-question.ts"

/** What becomes of connections of the files, and what keeps them out. */
export interface PlannedConnections {
  readonly connections: readonly PlannedConnection[]
  readonly problems: readonly Problem[]
}

/** A connection that is here stays as it is. In order of keys; `sealed` names the values that came sealed. */
export const planConnections = (
  arriving: readonly BundleConnection[],
  { here, sealed }: { readonly here: Here; readonly sealed: readonly string[] },
): PlannedConnections => {
  const kinds = new Map(here.connections.map(({ key, kind }) => [key, kind]))
  const connections: PlannedConnection[] = []
  const problems: Problem[] = []
  for (const [connection, ...others] of Map.groupBy(arriving, ({ key }) => key).values()) {
    if (!connection) continue
    const { key, kind } = connection
    const kindHere = kinds.get(key)
    if (others.some((other) => !sameJson(other, connection))) problems.push(sameKey(connection))
    else if (kindHere === undefined) {
      const secrets = here.secretFieldsOf(kind).filter((field) => !sealed.includes(sealedName({ key, field })))
      connections.push({ action: "create", connection, secrets })
    } else if (kindHere === kind) connections.push({ action: "unchanged", connection, secrets: [] })
    else problems.push(otherKind(connection, kindHere))
  }
  return {
    connections: connections.toSorted((a, b) => byCodeUnit(a.connection.key, b.connection.key)),
    problems: problems.toSorted((a, b) => byCodeUnit(a.message, b.message)),
  }
}

/** What the value of a secret field of a connection is called where it came sealed. */
const sealedName = ({ key, field }: { readonly key: string; readonly field: string }): string => `${key}/${field}`

const sameKey = ({ key }: BundleConnection): Problem => ({
  code: "plan.same-connection",
  severity: "error",
  message: `The connection ${quoted(key)} is in the files several times, and not the same each time. Keep one of them, or give the others keys of their own.`,
})

const otherKind = ({ key, kind }: BundleConnection, kindHere: string): Problem => ({
  code: "plan.connection-of-other-kind",
  severity: "error",
  message: `The connection ${quoted(key)} of the files is of the kind ${quoted(kind)}, and the one of that key here is of the kind ${quoted(kindHere)}. Give one of the two another key.`,
})
