import type { FlowDocument, Json } from "@gatewright/flow"
import type { RunStep } from "@gatewright/server/contract"

/** A flow of nodes that tests name, which run as the types that `types` says. */
export const newFlow = (
  nodes: readonly string[],
  links: readonly (readonly [string, string, string])[] = [],
  given: Readonly<Record<string, { readonly type: string; readonly settings: Readonly<Record<string, Json>> }>> = {},
): FlowDocument => ({
  format: "gatewright/flow",
  formatVersion: 1,
  flow: {
    id: "flow_main",
    category: "custom",
    type: "Test",
    name: "Main",
    description: "",
    tags: [],
    tracking: "always",
    texts: { fallback: "en", languages: {} },
    nodes: nodes.map((id) => ({ id, name: id, type: "small", version: 1, settings: {}, ...given[id] })),
    links: links.map(([from, output, to]) => ({ from, output, to })),
  },
  layout: { nodes: {}, notes: [], groups: [] },
})

/** A step, of which a test says what matters. */
export const stepOf = (step: Partial<RunStep>): RunStep => ({
  flowId: "flow_main",
  node: "start",
  type: "small",
  visit: "entered",
  at: "2026-01-01T00:00:00.000Z",
  duration: 1,
  did: "left",
  ...step,
})
