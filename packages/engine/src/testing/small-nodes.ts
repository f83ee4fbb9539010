import { catalogueOf } from "@gatewright/flow"
import { runnersOf } from "../compile/runners.ts"
import { brokenNodes } from "./broken-nodes.ts"
import { endNodes } from "./end-nodes.ts"
import { screenNodes } from "./screen-nodes.ts"
import { workNodes } from "./work-nodes.ts"

/** The smallest nodes that do each thing which a node can do to a run: real definitions with real runners. */
const nodes = [...endNodes, ...screenNodes, ...workNodes, ...brokenNodes]

export const smallCatalogue = catalogueOf(nodes.map(({ definition }) => definition))
export const smallRunners = runnersOf(nodes.flatMap(({ runner }) => runner ?? []))
