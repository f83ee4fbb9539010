import type { FlowDocument } from "@gatewright/flow"
import type { Caller } from "../../http/caller.ts"
import type { Refusal } from "../../http/refusal.ts"
import type { SavedContent } from "../../store/content-store.ts"
import type { FlowRecord } from "../../store/flow-store.ts"
import type { StoreTransaction } from "../../store/store.ts"
import { changeDetail } from "../change-detail.ts"
import { noSuchFlow } from "./flow-detail.ts"
import { savedMeanwhile } from "./saved-meanwhile.ts"

interface Save {
  /** The revision that the editor began with. */
  readonly revision: number
  readonly document: FlowDocument
  readonly note: string
  readonly action: "saved" | "merged" | "restored"
}

interface Place {
  readonly tx: StoreTransaction
  readonly tenant: string
  readonly before: { readonly flow: FlowRecord; readonly draft: SavedContent }
  readonly caller: Caller
}

/** Saves a document as the draft and notes it in the audit log; nothing where those bytes are the draft already. */
export const saveDraft = async (
  save: Save,
  { tx, tenant, before, caller }: Place,
  detail: Readonly<Record<string, string | number>> = {},
): Promise<Refusal | undefined> => {
  const flow = before.flow.id
  const saved = await tx.flows.saveDraft({ ...save, tenant, flow, by: caller.name })
  switch (saved.kind) {
    case "not-found":
      return noSuchFlow(flow)
    case "conflict":
      return savedMeanwhile(saved.flow, save.revision)
    case "unchanged":
      return undefined
    case "saved":
      await tx.audit.append({
        tenant,
        by: caller.name,
        action: auditActions[save.action],
        subject: flow,
        digest: saved.flow.digest,
        detail: changeDetail(
          {
            before: { revision: before.flow.revision, document: before.draft.document },
            after: { revision: saved.flow.revision, document: save.document },
          },
          detail,
        ),
      })
      return undefined
  }
}

/** `flow.restored` says that a deleted flow came back. */
const auditActions = {
  saved: "flow.saved",
  merged: "flow.merged",
  restored: "flow.revision-restored",
} as const satisfies Record<Save["action"], string>
