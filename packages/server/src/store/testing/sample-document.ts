import type { Flow, FlowDocument } from "@gatewright/flow"

/** A small flow; the fields say what matters to a test. `calls` are the libraries that it executes. */
export const sampleDocument = ({
  calls = [],
  x = 0,
  ...flow
}: Partial<Flow> & { readonly calls?: readonly string[]; readonly x?: number } = {}): FlowDocument => ({
  format: "gatewright/flow",
  formatVersion: 1,
  flow: {
    id: "flow_sample",
    category: "authentication",
    type: "login",
    name: "Login",
    description: "",
    tags: [],
    tracking: "onError",
    nodes: [
      { id: "n_start", type: "start", version: 1, name: "Start", settings: {} },
      ...calls.map((id, index) => ({
        id: `n_${index}`,
        type: "execute-nested-flow",
        version: 1,
        name: `Call ${index}`,
        settings: { flow: { $flow: id, type: "library", name: "A library" } },
      })),
    ],
    links: [],
    texts: { fallback: "en", languages: { en: {} } },
    ...flow,
  },
  layout: { nodes: { n_start: { x, y: 0 } }, notes: [], groups: [] },
})
