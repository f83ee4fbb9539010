import type { JsonObject, ValueObject } from "@gatewright/flow"
import { catalogue } from "../definitions.ts"
import { playFlow, type Given, type Play } from "./play-flow.ts"

/** What a node that was entered once did. */
export interface Visit extends Play {
  /** The output that it left by. */
  readonly left: string
  /** `flow.error.message` after it. */
  readonly said: string
  readonly variables: ValueObject
}

/**
 * A flow of Start, one node, and an end page for each of its outputs. Settings read what a test gives as `client.*`,
 * which may hold any value.
 */
export const visitNode = async (type: string, settings: JsonObject, given: Given = {}): Promise<Visit> => {
  const definition = catalogue.get(type)
  if (!definition) throw new Error(`there is no node ${type}`)
  const outputs = definition.outputs(definition.settings.parse(settings), { category: "custom", type: "Test" })
  const play = await playFlow(
    {
      nodes: {
        start: ["flow.start"],
        node: [type, settings],
        ...Object.fromEntries(outputs.map(({ id }) => [`end-${id}`, ["flow.endSuccess", { page: { title: id } }]])),
      },
      links: ["start.next > node", ...outputs.map(({ id }) => `node.${id} > end-${id}`)],
    },
    given,
  )
  const { errorMessage, variables } = play.state
  return { ...play, left: play.screen.title, said: errorMessage, variables }
}
