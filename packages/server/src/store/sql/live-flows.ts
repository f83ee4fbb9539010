import type { FlowStore, LiveFlow } from "../flow-store.ts"
import type { Prepared, Statement } from "./prepared.ts"

/** What a run looks up when it begins, on prepared statements. */
export const preparedLiveFlows = (prepared: Prepared): Pick<FlowStore, "live" | "defaultOf"> => {
  const first = async (statement: Statement<LiveFlow>, values: readonly string[]) => {
    const [row] = await prepared.all(statement, values)
    return row && { ...row }
  }
  return {
    live: ({ tenant, flow }) => first(selectLive, [tenant, flow]),
    defaultOf: ({ tenant, category, type }) => first(selectDefault, [tenant, category, type]),
  }
}

const columns = "id, category, type, live_revision as revision, live_digest as digest"

const selectLive: Statement<LiveFlow> = {
  name: "flow-live",
  text: `select ${columns} from flows
    where tenant_id = $1 and id = $2 and live_revision is not null and deleted_at is null`,
}

const selectDefault: Statement<LiveFlow> = {
  name: "flow-default",
  text: `select ${columns} from flows
    where tenant_id = $1 and category = $2 and type = $3 and is_default = 1 and live_revision is not null`,
}
