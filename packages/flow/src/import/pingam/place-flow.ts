import type { FlowPlace } from "../../catalogue/node-definition.ts"
import type { FlowDocument } from "../../document/flow-document.ts"
import type { Link } from "../../document/link.ts"
import type { FlowNode } from "../../document/node.ts"
import { nodeIdOf } from "./node-ids.ts"
import { staticNodes } from "./static-nodes.ts"

/**
 * Puts a flow that came from PingAM into another category and type. A journey knows neither: its beginning and its ends
 * are those of the place that it comes to. Everything else stays as it is.
 */
export const placeFlow = (document: FlowDocument, place: FlowPlace): FlowDocument => {
  const types = endTypes(place)
  const ends = new Map([
    [nodeIdOf(staticNodes.success), types.success],
    [nodeIdOf(staticNodes.failure), types.failure],
  ])
  const start = nodeIdOf(staticNodes.start)
  const { flow } = document
  return {
    ...document,
    flow: {
      ...flow,
      ...place,
      nodes: flow.nodes.map((node): FlowNode => {
        const end = ends.get(node.id)
        return end && isEnd(node) ? { ...node, type: end.type, name: end.name, settings: {} } : node
      }),
      links: [...flow.links.filter(({ from }) => from !== start), ...startLinks(flow.links, start, place)],
    },
  }
}

interface End {
  readonly type: string
  readonly name: string
}

/** How a flow ends there: a library flow goes back to the flow that called it. */
export const endTypes = ({ category }: FlowPlace): { readonly success: End; readonly failure: End } =>
  category === "libraries"
    ? {
        success: { type: "flow.nestedSuccess", name: "Nested Success" },
        failure: { type: "flow.nestedFailure", name: "Nested Failure" },
      }
    : {
        success: { type: "flow.endSuccess", name: "End Success" },
        failure: { type: "flow.endFailure", name: "End Failure" },
      }

/**
 * The outputs of Start there. All lead to the first node: a journey begins the same for everybody, whether signed in or
 * not. (AM may end at once for somebody who is signed in already. Going through the journey again is the safe side.)
 */
export const startOutputs = ({ category, type }: FlowPlace): readonly string[] =>
  (category === "authentication" && type === "login") || category === "consent" || category === "self-service"
    ? ["notAuthenticated", "alreadyAuthenticated"]
    : ["next"]

const isEnd = ({ type }: FlowNode): boolean => /^flow\.(?:end|nested)(?:Success|Failure)$/.test(type)

const startLinks = (links: readonly Link[], start: string, place: FlowPlace): readonly Link[] => {
  const [first] = links.filter(({ from }) => from === start)
  return first ? startOutputs(place).map((output) => ({ ...first, output })) : []
}
