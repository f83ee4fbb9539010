import { sql } from "kysely"
import type { FlowRow } from "./flow-row.ts"
import type { SqlContext } from "./sql-context.ts"

/** Notes that a revision became what runs. */
export const notePublication = async (
  { db, clock }: SqlContext,
  { tenant_id, id }: FlowRow,
  { revision, by }: { readonly revision: number; readonly by: string },
): Promise<void> => {
  const number = sql<number>`(select coalesce(max(number), 0) + 1 from flow_publications
    where tenant_id = ${tenant_id} and flow_id = ${id})`
  await db
    .insertInto("flow_publications")
    .values({ tenant_id, flow_id: id, number, revision, at: clock.now(), by })
    .execute()
}
