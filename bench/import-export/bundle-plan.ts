import { newFlowId, planFlows, readFlows, type Plan } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"

type Read = Extract<ReturnType<typeof readFlows>, { readonly kind: "read" }>

/** Reads a bundle from its bytes, with every check of the format. */
export const readBundle = (bytes: Uint8Array): Read => {
  const read = readFlows(bytes)
  if (read.kind === "refused") throw new Error(read.problems[0]?.message)
  return read
}

/** What applying it would do in an empty tenant, with every check of the flows. */
export const planBundle = ({ flows, problems }: Read): Plan =>
  planFlows({
    arriving: {
      flows: flows.map((flow) => ({ ...flow, file: "bench.bundle.json" })),
      connections: [],
      secrets: [],
      problems,
    },
    here: {
      flows: new Map(),
      names: new Set(),
      libraries: [],
      connections: [],
      secrets: [],
      bindings: noBindings,
      secretFieldsOf: () => [],
    },
    options: { ids: "preserve", onConflict: "new-version" },
    bindings: noBindings,
    choices: {},
    catalogue,
    newId: newFlowId,
  })

const noBindings = { secrets: {}, connections: {}, flows: {} }
