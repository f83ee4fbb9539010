import { join } from "node:path"
import { diffSvg, outputsOf, type FlowDocument } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import { wrongUsage } from "../command-failure.ts"
import { writeWhole } from "./write-whole.ts"

/** A flow on one side and on the other, where it is there. */
interface Drawn {
  readonly id: string
  readonly before?: FlowDocument | undefined
  readonly after?: FlowDocument | undefined
}

/** Draws the flows that are on both sides and differ: one into a file that ends in `.svg`, else each into a folder. */
export const writePictures = async (differences: readonly Drawn[], place: string): Promise<void> => {
  const drawn = differences.flatMap(({ id, before, after }) => (before && after ? [{ id, before, after }] : []))
  const isFile = place.endsWith(".svg")
  if (isFile && drawn.length > 1) throw wrongUsage(`${drawn.length} flows differ: name a folder for their pictures.`)
  for (const { id, before, after } of drawn) {
    const links = Map.groupBy([...before.flow.links, ...after.flow.links], ({ from }) => from)
    const picture = diffSvg({
      before,
      after,
      outputsOf: (node) => outputsOf({ node, catalogue, place: after.flow, links: links.get(node.id) ?? [] }),
    })
    await writeWhole(isFile ? place : join(place, `${id.replaceAll(":", "_")}.svg`), picture)
  }
}
