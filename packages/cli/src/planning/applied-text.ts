import type { ApplyRow } from "@gatewright/server/contract"
import { count } from "../count.ts"
import { plain } from "../plain.ts"

/** What was applied, for people. */
export const appliedText = ({ id, flows, connections, secrets }: ApplyRow): string => {
  if (flows.length + connections.length + secrets.length === 0) return "There was nothing to do.\n"
  const lines = [
    ...flows.map(({ action, id: flow, name, after }) =>
      action === "create" ? `+ ${flow} “${name}” is added, inactive.` : `~ ${flow} “${name}” has the draft ${after}.`,
    ),
    ...connections.map((key) => `+ connection “${key}” is added.`),
    ...secrets.map((name) => `+ secret “${name}” is set.`),
    `${count(flows.length, "flow")} applied as ${id}. The console takes it back as one, under Import.`,
  ]
  return lines.map((line) => `${plain(line)}\n`).join("")
}
