import type { Catalogue, FlowDocument } from "@gatewright/flow"
import { type Box, boxAround } from "./box.ts"
import { boxesOf } from "./boxes-of.ts"

/** The part of the canvas that is around nodes, notes and the nodes of groups; nothing where none of them is drawn. */
export const boxOfSelection = (
  document: FlowDocument,
  catalogue: Catalogue,
  ids: readonly string[],
): Box | undefined => {
  const boxes = boxesOf(document, catalogue)
  const { groups } = document.layout
  const around = ids
    .flatMap((id) => [id, ...(groups.find((group) => group.id === id)?.nodes ?? [])])
    .flatMap((id) => boxes.get(id) ?? boxes.get(`note:${id}`) ?? [])
  return around.length === 0 ? undefined : boxAround(around)
}
