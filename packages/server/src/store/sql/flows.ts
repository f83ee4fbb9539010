import type { FlowStore } from "../flow-store.ts"
import { sqlFlowChanges } from "./flow-changes.ts"
import { sqlFlowQueries } from "./flow-queries.ts"
import type { SqlContext } from "./sql-context.ts"

export const sqlFlows = (context: SqlContext): FlowStore => ({
  ...sqlFlowQueries(context),
  ...sqlFlowChanges(context),
})
