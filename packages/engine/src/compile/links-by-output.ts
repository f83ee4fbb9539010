import type { Link } from "@gatewright/flow"
import type { Target } from "../compiled-flow.ts"
import { fault } from "../failure/fault.ts"

/** Where each linked output of each node leads: a table of node ids, then of output ids. */
export type LinkTable = ReadonlyMap<string, ReadonlyMap<string, Target>>

/**
 * Joins outputs to the indexes of nodes. A run is at one node at a time: an output with links to several nodes leads
 * nowhere (R1.4), for no order of a file may decide which door opens.
 */
export const linksByOutput = (links: readonly Link[], byId: ReadonlyMap<string, number>): LinkTable => {
  const table = new Map<string, Map<string, Target>>()
  for (const { from, output, to } of links) {
    const outputs = table.get(from) ?? new Map<string, Target>()
    table.set(from, outputs)
    const target =
      byId.get(to) ?? fault("engine.unlinked-output", `Output "${output}" is linked to ${to}, which is not there.`)
    const other = outputs.get(output)
    const joined =
      other === undefined || other === target
        ? target
        : fault("engine.several-links", `Output "${output}" is linked to several nodes.`)
    outputs.set(output, joined)
  }
  return table
}
