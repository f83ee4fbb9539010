import type { OneFlow } from "../flow-store.ts"
import { atomically } from "./atomically.ts"
import type { FlowRow } from "./flow-row.ts"
import { rowOf } from "./flow-writes.ts"
import { lockTenant } from "./lock-tenant.ts"
import type { SqlContext } from "./sql-context.ts"

/** Runs a change on a flow that is there and not deleted; other changes of the tenant's flows wait for it. */
export const onFlow = <Result>(
  context: SqlContext,
  flow: OneFlow,
  change: (tx: SqlContext, row: FlowRow) => Promise<Result>,
): Promise<Result | NotFound> =>
  atomically(context, async (tx) => {
    await lockTenant(tx, flow.tenant)
    const row = await rowOf(tx, flow)
    return row && row.deleted_at === null ? change(tx, row) : notFound
  })

export const notFound = { kind: "not-found" } as const
type NotFound = typeof notFound
