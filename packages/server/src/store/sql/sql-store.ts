import type { Store } from "../store.ts"
import { preparedBindings } from "./bindings.ts"
import { clean } from "./clean.ts"
import { preparedConnections } from "./connections.ts"
import { preparedLiveFlows } from "./live-flows.ts"
import type { Prepared } from "./prepared.ts"
import { preparedRuns } from "./runs.ts"
import { preparedSecrets } from "./secrets.ts"
import type { SqlContext } from "./sql-context.ts"
import { sqlStores } from "./sql-stores.ts"
import { preparedTokens } from "./tokens.ts"
import { preparedTraces } from "./traces.ts"
import { sqlUserSessions } from "./user-sessions.ts"

/**
 * The store on a database that is open. `reads` and `runs` are the ways for the path of a run: the first reads what has
 * been committed, the second reads and writes runs.
 */
export const sqlStore = ({
  context,
  reads,
  runs,
  close,
}: {
  readonly context: SqlContext
  readonly reads: Prepared
  readonly runs: Prepared
  readonly close: () => Promise<void>
}): Store => {
  const stores = sqlStores(context)
  return {
    ...stores,
    access: { ...stores.access, ...preparedTokens(context, reads) },
    flows: { ...stores.flows, ...preparedLiveFlows(reads) },
    secrets: { ...stores.secrets, ...preparedSecrets(reads) },
    connections: { ...stores.connections, ...preparedConnections(reads) },
    bindings: { ...stores.bindings, ...preparedBindings(reads) },
    runs: preparedRuns(runs),
    traces: preparedTraces(runs, context.clock),
    userSessions: sqlUserSessions(context, reads),
    transaction: (work) => context.db.transaction().execute((db) => work(sqlStores({ ...context, db }))),
    ping: async () => {
      try {
        await reads.all(one, [])
        return true
      } catch {
        return false
      }
    },
    clean: (limit) => clean(context, runs, limit),
    close,
  }
}

const one = { name: "ping", text: "select 1" }
