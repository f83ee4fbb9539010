import { writeBundle } from "@gatewright/flow"
import { bigFlow } from "@gatewright/flow/testing"

/** A bundle of 12 flows with 1,500 nodes together, 4 MB. The same prefix gives the same bytes. */
export const sampleBundle = (prefix = "flow_big"): string =>
  writeBundle({
    format: "gatewright/bundle",
    formatVersion: 1,
    flows: Array.from({ length: 12 }, (_, index) => bigFlow({ nodes: 125, id: `${prefix}_${index}` })),
  })
