import { listFlows, type FlowRow } from "@gatewright/server/contract"
import type { ServerConnection } from "./server-connection.ts"

/** Every flow that fits the query, by name. The server gives them page by page. */
export const allFlows = async (
  connection: ServerConnection,
  query: Readonly<Record<string, string | undefined>>,
): Promise<readonly FlowRow[]> => {
  const flows: FlowRow[] = []
  for (let page = 1; ; page++) {
    const { flows: some, total } = await connection.call(listFlows, {
      query: { ...query, sort: "name", order: "asc", page: String(page), size: "200" },
    })
    flows.push(...some)
    if (some.length === 0 || flows.length >= total) return flows
  }
}
