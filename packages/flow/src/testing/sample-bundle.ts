import type { Bundle } from "../document/bundle.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import { sampleFlow, sampleNode } from "./sample-flow.ts"

/** A small valid bundle; `fields` say what matters to the test. */
export const sampleBundle = (fields: Partial<Bundle> = {}): Bundle => ({
  format: "gatewright/bundle",
  formatVersion: 1,
  flows: [sampleFlow()],
  ...fields,
})

/** A flow that calls others, by their ids. */
export const callingFlow = (
  id: string,
  calls: readonly string[] = [],
  fields: Partial<FlowDocument["flow"]> = {},
): FlowDocument => {
  const nodes = calls.map((called) =>
    sampleNode({
      id: `n_${called}`,
      type: "flow.call",
      settings: { flow: { $flow: called, type: "library", name: called } },
    }),
  )
  return sampleFlow({ flow: { id, name: id, nodes, ...fields } })
}
