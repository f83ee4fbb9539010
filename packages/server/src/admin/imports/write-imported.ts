import { digestOf, type FlowDocument } from "@gatewright/flow"
import type { StoreTransaction } from "../../store/store.ts"
import { changeDetail } from "../change-detail.ts"

/**
 * Writes a flow of a file: a new one, or a new revision of the draft of the one that has its id, over whatever that is now,
 * for the plan looked at it in this transaction. It remembers where it came from.
 */
export const writeImported = async (
  document: FlowDocument,
  {
    tx,
    tenant,
    by,
    source,
  }: {
    readonly tx: StoreTransaction
    readonly tenant: string
    readonly by: string
    /** As the file has it. */
    readonly source: FlowDocument
  },
): Promise<void> => {
  const place = { tenant, flow: document.flow.id }
  const before = await tx.flows.get(place)
  const save = { tenant, document, by, action: "imported" } as const
  const saved = before
    ? await tx.flows.saveDraft({ ...save, ...place, revision: before.flow.revision })
    : await tx.flows.create(save)
  if (saved.kind !== "created" && saved.kind !== "saved" && saved.kind !== "unchanged")
    throw new Error(`the import of ${place.flow} met a ${saved.kind}`)
  await tx.origins.set({
    ...place,
    kind: "import",
    source: source.flow.id,
    sourceDigest: digestOf(source.flow),
    base: document,
  })
  if (saved.kind === "unchanged") return
  await tx.audit.append({
    tenant,
    by,
    action: "flow.imported",
    subject: place.flow,
    digest: saved.flow.digest,
    detail: changeDetail({
      before: before && { revision: before.flow.revision, document: before.draft.document },
      after: { revision: saved.flow.revision, document },
    }),
  })
}
