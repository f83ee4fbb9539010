import {
  answerRun,
  compileFlow,
  runnersOf,
  startRun,
  type Advanced,
  type CompiledFlow,
  type End,
  type RunInput,
  type Screen,
} from "@gatewright/engine"
import { memoryPorts, type MemoryWorld } from "@gatewright/engine/testing"
import { digestOf, type Flow } from "@gatewright/flow"
import { catalogue } from "../definitions.ts"
import { nodeRunners } from "../runners.ts"
import { nodeFlow, type FlowWords } from "./node-flow.ts"

/** A run of real nodes through the real engine; the world around it is in memory. */
export interface Play {
  readonly world: MemoryWorld
  readonly state: Advanced["state"]
  readonly outcome: Advanced["outcome"]
  /** The page that is shown, or that the run ended with; an empty one where there is none. */
  readonly screen: Screen
  readonly end: End | undefined
  readonly answer: (action: string, fields?: Record<string, string>) => Promise<Play>
}

const runners = runnersOf(nodeRunners)
/** Each run of a test is another one, with other keys for what it does. */
let runs = 0

/** What a run begins with, where a test says so. */
export type Given = Partial<RunInput> & { readonly world?: MemoryWorld }

export const compiled = (flow: Flow): CompiledFlow => compileFlow({ flow, digest: digestOf(flow), catalogue, runners })

export const playFlow = (words: FlowWords, given: Given = {}): Promise<Play> => play(nodeFlow(words), given)

export const play = async (flow: Flow, { world = memoryPorts(), ...input }: Given = {}): Promise<Play> => {
  const common = { compiled: compiled(flow), ports: world.ports, runToken: `run ${++runs}` }
  const played = ({ state, outcome }: Advanced): Play => ({
    world,
    state,
    outcome,
    screen: ("screen" in outcome ? outcome.screen : outcome.end.screen) ?? { title: "", elements: [] },
    end: "end" in outcome ? outcome.end : undefined,
    answer: async (action, fields = {}) => {
      const stepToken = "stepToken" in outcome ? outcome.stepToken : ""
      return played(await answerRun({ ...common, state, stepToken, answer: { action, fields } }))
    },
  })
  return played(
    await startRun({
      ...common,
      input: {
        tenant: "acme",
        flowUrl: "https://id.example.com/acme/flow/flow_main",
        query: {},
        request: { ip: "192.0.2.1", userAgent: "test", country: "" },
        ...input,
      },
    }),
  )
}
