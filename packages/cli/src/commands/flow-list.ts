import { flowTypeLabel } from "@gatewright/flow"
import { listFlows, type FlowRow } from "@gatewright/server/contract"
import { json, online, type Command } from "../command.ts"
import { exitCode } from "../exit-code.ts"
import { connect, type ServerConnection } from "../online/server-connection.ts"
import { jsonText, table } from "../terminal.ts"

/** Lists the flows of a tenant. */
export const flowList: Command = {
  name: "flow list",
  summary: "List flows",
  usage: "",
  words: { min: 0, max: 0 },
  options: {
    category: { type: "string", value: "C", help: "only of this category" },
    type: { type: "string", value: "T", help: "only of this flow type" },
    status: { type: "string", value: "S", help: "active, inactive or draft-changes" },
    tag: { type: "string", value: "TAG", help: "only with this tag" },
    search: { type: "string", value: "TEXT", help: "in name, description, id and tags" },
    json,
    ...online,
  },
  run: async (call) => {
    const { option, flag, terminal } = call
    const flows = await allFlows(connect(call), {
      category: option("category"),
      type: option("type"),
      status: option("status"),
      tag: option("tag"),
      search: option("search"),
    })
    if (flag("json")) terminal.out(jsonText({ flows }))
    else if (flows.length === 0) terminal.say("There is no such flow.")
    else terminal.out(table([["ID", "NAME", "TYPE", "STATUS", "VERSION"], ...flows.map(row)]))
    return exitCode.done
  },
}

/** Every flow that fits, page by page. */
export const allFlows = async (
  connection: ServerConnection,
  query: Readonly<Record<string, string | undefined>>,
): Promise<readonly FlowRow[]> => {
  const flows: FlowRow[] = []
  for (let page = 1; ; page++) {
    const { flows: some, total } = await connection.call(listFlows, {
      params: { tenant: connection.tenant },
      query: { ...query, sort: "name", order: "asc", page: String(page), size: "200" },
    })
    flows.push(...some)
    if (some.length === 0 || flows.length >= total) return flows
  }
}

const row = ({ id, name, type, status, isDefault, revision }: FlowRow): readonly string[] => [
  id,
  name,
  flowTypeLabel(type),
  isDefault ? `${status}, default` : status,
  String(revision),
]
