import type { Catalogue } from "@gatewright/flow"
import { withoutRight } from "../../http/authorize.ts"
import type { Caller } from "../../http/caller.ts"
import { refuse, type Refusal } from "../../http/refusal.ts"
import type { StoreTransaction } from "../../store/store.ts"
import { whyNotApproved } from "../versions/why-not-approved.ts"
import type { DebuggedContent } from "./debugged-content.ts"
import { deedsOf, type Deeds } from "./deeds-of.ts"

interface Wish {
  readonly tenant: string
  readonly tx: StoreTransaction
  readonly caller: Caller
  readonly catalogue: Catalogue
}

/**
 * Why a content may not be run by a debug link. What gets secrets could send them anywhere, and what acts for real could
 * make its author a user of another name, so that, as for what goes live, somebody with `flow:activate` has to have seen it,
 * and a second person where the tenant asks for one (docs/decisions/0017-drafts-that-act.md).
 */
export const whyNotDebugged = async (content: DebuggedContent, wish: Wish): Promise<Refusal | undefined> => {
  const { revision, document, unsaved } = content
  const { tenant, tx, caller } = wish
  const { id: flow, category, name } = document.flow
  if (category === "libraries") {
    return refuse("debug-link.library", `“${name}” is a library flow. Debug a flow that calls it.`)
  }
  const deeds = await deedsOf(document, wish)
  const settings = await tx.tenants.get(tenant)
  const isFree = settings?.approval !== true && settings?.designersDebug === true
  if (!deeds.secrets && (isFree || deeds.acts.length === 0)) return undefined
  if (await wasLive(content, wish)) return undefined
  const what = unsaved ? "what is not saved" : `revision ${revision.revision}`
  if (withoutRight(caller, { tenant, anyOf: ["flow:activate"] })) {
    const way = deeds.secrets ? "" : " An owner can let designers do so, in the settings of the tenant."
    return refuse(
      "debug-link.unseen",
      `“${name}” ${inWords(deeds)}, and ${what} was never live. Somebody with the right “flow:activate” can debug it.${way}`,
    )
  }
  if (unsaved && settings?.approval === true) {
    return refuse(
      "flow.approval-needed",
      `“${name}” ${inWords(deeds)}. Save it, and debug it once a second person has approved it.`,
    )
  }
  return unsaved ? undefined : whyNotApproved(revision, { tx, tenant, flow })
}

const wasLive = async ({ revision, document, unsaved }: DebuggedContent, { tenant, tx }: Wish): Promise<boolean> => {
  if (unsaved) return false
  const publications = await tx.revisions.publications({ tenant, flow: document.flow.id })
  return publications.some((publication) => publication.revision === revision.revision)
}

const inWords = ({ secrets, acts }: Deeds): string =>
  secrets ? "hands secrets of the tenant to its nodes" : `acts for real (${acts.join("; ")})`
