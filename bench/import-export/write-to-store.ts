import type { Plan } from "@gatewright/flow"
import { contentOf, writtenContent, type SavedContent, type Store } from "@gatewright/server/testing"

/** The canonical texts of a plan of new flows with their digests, as the planner of the server makes them. */
export const contentsOf = ({ flows }: Plan): readonly SavedContent[] =>
  flows.map(({ document }) => contentOf(writtenContent(document)))

/** Writes new flows in one transaction, with where they came from, as the server does. */
export const writeToStore = (store: Store, contents: readonly SavedContent[]): Promise<void> =>
  store.transaction(async (tx) => {
    for (const content of contents) {
      const written = await tx.flows.create({ tenant: "bench", document: content, by: "bench", action: "imported" })
      if (written.kind !== "created") throw new Error(`a flow is there already: ${written.flow.id}`)
      const { id } = written.flow
      const origin = { kind: "import", source: id, sourceDigest: content.digest, base: content } as const
      await tx.origins.set({ tenant: "bench", flow: id, ...origin })
    }
  })
