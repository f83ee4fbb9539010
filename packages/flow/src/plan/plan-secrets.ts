import { byCodeUnit } from "../export/by-code-unit.ts"
import type { Problem } from "../problem.ts"
import { quoted } from "../words.ts"
import type { PlannedConnection } from "./plan.ts"
import type { Here } from "./plan-question.ts"

/**
 * Which values that came sealed would be set: of secrets that are not here, and of connections that the plan makes. What
 * is here keeps its value: a file of another environment is no reason to change a secret of this one.
 */
export const planSecrets = (
  sealed: readonly string[],
  { here, connections }: { readonly here: Here; readonly connections: readonly PlannedConnection[] },
): { readonly secrets: readonly string[]; readonly problems: readonly Problem[] } => {
  const names = [...new Set(sealed)].toSorted(byCodeUnit)
  const made = new Set(connections.flatMap(({ action, connection }) => (action === "create" ? [connection.key] : [])))
  const there = { secrets: new Set(here.secrets), connections: new Set(here.connections.map(({ key }) => key)) }
  const isWanted = (connection: string | undefined): boolean => connection === undefined || made.has(connection)
  const isHere = (name: string): boolean => {
    const connection = connectionOf(name)
    return connection === undefined ? there.secrets.has(name) : there.connections.has(connection)
  }
  return {
    secrets: names.filter((name) => !isHere(name) && isWanted(connectionOf(name))),
    problems: names.filter(isHere).map(kept),
  }
}

/** `mail` of `mail/password`; `undefined` for a secret of its own, whose name holds no slash. */
export const connectionOf = (sealed: string): string | undefined =>
  sealed.includes("/") ? sealed.slice(0, sealed.indexOf("/")) : undefined

const kept = (name: string): Problem => ({
  code: "plan.secret-kept",
  severity: "warning",
  message: `A value for ${quoted(name)} came with the files. There is one here already, and it stays. Change it here where the new one is wanted.`,
})
