import { newFlow, type FlowDocument } from "@gatewright/flow"
import type { z } from "zod"
import type { Handler } from "../../http/mount.ts"
import { Refusal } from "../../http/refusal.ts"
import type { SavedContent } from "../../store/content-store.ts"
import type { FlowRecord } from "../../store/flow-store.ts"
import type { StoreTransaction } from "../../store/store.ts"
import { allOrNothing } from "../all-or-nothing.ts"
import { noSuchFlow } from "../flows/flow-detail.ts"
import type { Services } from "../services.ts"
import type { addVersion } from "./contract.ts"
import { documentOfFile } from "./document-of-file.ts"
import { findRevision } from "./find-revision.ts"
import { versionNameTaken } from "./find-version.ts"
import { versionDetail } from "./version-detail.ts"

/** Adds a named version beside the draft, which stays as it is. */
export const addVersionHandler =
  (services: Services): Handler<typeof addVersion> =>
  async ({ params: { tenant, flow }, body: { name, description, from }, caller }) => {
    const place = { tenant, flow, version: `version_${services.random.token()}` }
    const refusal = await allOrNothing(services.store, async (tx) => {
      const found = await tx.flows.get(place)
      if (!found) return noSuchFlow(flow)
      const document = await contentOf(from, { found, tenant, tx })
      if (document instanceof Refusal) return document
      const created = await tx.versions.create({ ...place, name, description, document, by: caller.name })
      if (created.kind === "not-found") return noSuchFlow(flow)
      if (created.kind === "name-taken") return versionNameTaken(name)
      await tx.audit.append({
        tenant,
        by: caller.name,
        action: "version.created",
        subject: flow,
        digest: created.version.digest,
        detail: JSON.stringify({ version: place.version, name, from: from.kind, to: created.version.revision }),
      })
      return undefined
    })
    return refusal ?? versionDetail(place, services)
  }

type From = z.output<NonNullable<(typeof addVersion)["body"]>>["from"]

const contentOf = async (
  from: From,
  { found: { flow, draft }, tenant, tx }: { found: Found; tenant: string; tx: StoreTransaction },
): Promise<FlowDocument | Refusal> => {
  switch (from.kind) {
    case "empty":
      return newFlow(flow)
    case "current":
      return draft.document
    case "revision": {
      const revision = await findRevision({ tenant, flow: flow.id, revision: from.revision }, tx)
      return revision instanceof Refusal ? revision : revision.content.document
    }
    case "file":
      return documentOfFile(from, flow)
  }
}

interface Found {
  readonly flow: FlowRecord
  readonly draft: SavedContent
}
