import type { FlowDocument } from "../document/flow-document.ts"
import type { FlowNode } from "../document/node.ts"

/** A node with as little in it as may be; `fields` say what matters to the test. */
export const sampleNode = (fields: Partial<FlowNode> = {}): FlowNode => ({
  id: "n_a",
  type: "start",
  version: 1,
  name: "Start",
  settings: {},
  ...fields,
})

/** A small valid document; `flow` and `layout` say what matters to the test. */
export const sampleFlow = ({
  flow,
  layout,
  ...fields
}: {
  readonly flow?: Partial<FlowDocument["flow"]>
  readonly layout?: Partial<FlowDocument["layout"]>
  readonly [extension: `x-${string}`]: FlowDocument[`x-${string}`]
} = {}): FlowDocument => ({
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
    nodes: [],
    links: [],
    texts: { fallback: "en", languages: { en: {} } },
    ...flow,
  },
  layout: { nodes: {}, notes: [], groups: [], ...layout },
  ...fields,
})
