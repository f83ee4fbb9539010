import { planFiles, type PlanAnswer, type PlanRequest } from "@gatewright/server/contract"
import type { ServerConnection } from "../online/server-connection.ts"

/** Asks the server what applying would do. */
export const askPlan = (connection: ServerConnection, request: PlanRequest, detail = "brief"): Promise<PlanAnswer> =>
  connection.call(planFiles, { query: { detail }, body: request })
