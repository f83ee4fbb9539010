import type { ApprovalStore } from "../approval-store.ts"
import type { OneFlow } from "../flow-store.ts"
import type { SqlContext } from "./sql-context.ts"

export const sqlApprovals = ({ db, clock }: SqlContext): ApprovalStore => {
  const approvals = ({ tenant, flow }: OneFlow) =>
    db
      .selectFrom("flow_approvals")
      .select(["revision", "person_id as person", "by", "at"])
      .where("tenant_id", "=", tenant)
      .where("flow_id", "=", flow)
      .orderBy("at", "desc")
      .orderBy("revision", "desc")
      .orderBy("person_id")

  return {
    of: async ({ revision, ...flow }) => {
      const rows = await approvals(flow).where("revision", "=", revision).execute()
      return rows.map((row) => ({ ...row }))
    },

    list: async (flow) => (await approvals(flow).execute()).map((row) => ({ ...row })),

    add: async ({ tenant, flow, revision, person, by }) => {
      await db
        .insertInto("flow_approvals")
        .values({ tenant_id: tenant, flow_id: flow, revision, person_id: person, by, at: clock.now() })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },
  }
}
