import { referencesIn, type FlowDocument } from "@gatewright/flow"
import { withoutRight } from "../../http/authorize.ts"
import type { Caller } from "../../http/caller.ts"
import { refuse, type Refusal } from "../../http/refusal.ts"
import type { StoreTransaction } from "../../store/store.ts"
import { whyNotApproved } from "../versions/why-not-approved.ts"
import type { DebuggedContent } from "./debugged-content.ts"

/**
 * Why a content may not be run by a debug link. What hands secrets to its own nodes could send them anywhere, so that, as
 * for what goes live, somebody with `flow:activate` has to have seen it, and a second person where the tenant asks for one
 * (docs/decisions/0015-secrets-stay-with-whom-they-are-for.md). Connections tell nobody their secrets.
 */
export const whyNotDebugged = async (
  { revision, document, unsaved }: DebuggedContent,
  { tenant, tx, caller }: { readonly tenant: string; readonly tx: StoreTransaction; readonly caller: Caller },
): Promise<Refusal | undefined> => {
  const { id: flow, category, name } = document.flow
  if (category === "libraries") {
    return refuse("debug-link.library", `“${name}” is a library flow. Debug a flow that calls it.`)
  }
  if (!usesSecrets(document)) return undefined
  const publications = unsaved ? [] : await tx.revisions.publications({ tenant, flow })
  if (publications.some((publication) => publication.revision === revision.revision)) return undefined
  const what = unsaved ? "what is not saved" : `revision ${revision.revision}`
  if (withoutRight(caller, { tenant, anyOf: ["flow:activate"] })) {
    return refuse(
      "debug-link.secrets",
      `“${name}” hands secrets of the tenant to its nodes, and ${what} was never live. Somebody with the right “flow:activate” can debug it.`,
    )
  }
  if (unsaved && (await tx.tenants.get(tenant))?.approval === true) {
    return refuse(
      "flow.approval-needed",
      `“${name}” hands secrets of the tenant to its nodes. Save it, and debug it once a second person has approved it.`,
    )
  }
  return unsaved ? undefined : whyNotApproved(revision, { tx, tenant, flow })
}

const usesSecrets = ({ flow }: FlowDocument): boolean =>
  flow.nodes.some(({ settings }) => referencesIn(settings).some(({ reference }) => "$secret" in reference))
