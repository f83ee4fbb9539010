import { digestOf, type Plan } from "@gatewright/flow"
import type { Store } from "@gatewright/server/testing"

/** Writes a plan of new flows in one transaction, with where they came from, as the server does. */
export const applyToStore = (store: Store, { flows }: Plan): Promise<void> =>
  store.transaction(async (tx) => {
    for (const { document, arrived, source } of flows) {
      const written = await tx.flows.create({ tenant: "bench", document, by: "bench", action: "imported" })
      if (written.kind !== "created") throw new Error(`${document.flow.id} is there already`)
      const sourceDigest = digestOf(arrived.flow)
      const place = { tenant: "bench", flow: document.flow.id }
      await tx.origins.set({ ...place, kind: "import", source: source.id, sourceDigest, base: arrived })
    }
  })
