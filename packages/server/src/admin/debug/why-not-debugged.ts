import { referencesIn, type FlowDocument } from "@gatewright/flow"
import { withoutRight } from "../../http/authorize.ts"
import type { Caller } from "../../http/caller.ts"
import { refuse, type Refusal } from "../../http/refusal.ts"
import type { RevisionRecord } from "../../store/revision-store.ts"
import type { StoreTransaction } from "../../store/store.ts"
import { whyNotApproved } from "../versions/why-not-approved.ts"

/**
 * Why a content may not be run by a debug link. What hands secrets to its own nodes could send them anywhere, so that, as
 * for what goes live, somebody with `flow:activate` has to have seen it, and a second person where the tenant asks for one
 * (docs/decisions/0015-secrets-stay-with-whom-they-are-for.md). Connections tell nobody their secrets.
 */
export const whyNotDebugged = async (
  { revision, document }: { readonly revision: RevisionRecord; readonly document: FlowDocument },
  { tenant, tx, caller }: { readonly tenant: string; readonly tx: StoreTransaction; readonly caller: Caller },
): Promise<Refusal | undefined> => {
  const { id: flow, category, name } = document.flow
  if (category === "libraries") {
    return refuse("debug-link.library", `“${name}” is a library flow. Debug a flow that calls it.`)
  }
  if (!usesSecrets(document)) return undefined
  const publications = await tx.revisions.publications({ tenant, flow })
  if (publications.some((publication) => publication.revision === revision.revision)) return undefined
  if (withoutRight(caller, { tenant, anyOf: ["flow:activate"] })) {
    return refuse(
      "debug-link.secrets",
      `“${name}” hands secrets of the tenant to its nodes, and revision ${revision.revision} was never live. Somebody with the right “flow:activate” can debug it.`,
    )
  }
  return whyNotApproved(revision, { tx, tenant, flow })
}

const usesSecrets = ({ flow }: FlowDocument): boolean =>
  flow.nodes.some(({ settings }) => referencesIn(settings).some(({ reference }) => "$secret" in reference))
