import type { FlowStore, LiveFlow } from "../flow-store.ts"
import type { Prepared, Statement } from "./prepared.ts"

/** What a run looks up when it begins, on prepared statements. */
export const preparedLiveFlows = (prepared: Prepared): Pick<FlowStore, "live" | "defaultOf"> => ({
  live: async ({ tenant, flow }) => (await prepared.all(selectLive, [tenant, flow]))[0],
  defaultOf: async ({ tenant, category, type }) => (await prepared.all(selectDefault, [tenant, category, type]))[0],
})

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
