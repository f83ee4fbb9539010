import { requirementsOf, resolveFlow, type Bindings, type FlowDocument } from "@gatewright/flow"
import type { SavedContent } from "../../store/content-store.ts"
import type { StoreTransaction } from "../../store/store.ts"

/**
 * The contents of the drafts of the chosen flows by id and, where asked for, of those that they call, and so on. One
 * question to the store for each step of the way, however many flows there are.
 */
export const flowsWithLibraries = async (
  { flows: chosen, withLibraries }: { readonly flows: readonly string[] | "all"; readonly withLibraries: boolean },
  {
    tenant,
    store,
    bindings,
  }: { readonly tenant: string; readonly store: StoreTransaction; readonly bindings: Bindings },
): Promise<ReadonlyMap<string, SavedContent>> => {
  const found = new Map<string, SavedContent>()
  const asked = new Set<string>()
  let next: readonly string[] | "all" = chosen
  while (next.length > 0) {
    const drafts: Awaited<ReturnType<typeof store.flows.drafts>> = await store.flows.drafts({ tenant, ids: next })
    for (const { flow, draft } of drafts) found.set(flow.id, draft)
    if (next === "all" || !withLibraries) break
    for (const id of next) asked.add(id)
    const called = drafts.flatMap(({ draft }) => calledBy(draft.document)).map((id) => resolveFlow(bindings, id))
    next = [...new Set(called)].filter((id) => !asked.has(id))
  }
  return found
}

const calledBy = (document: FlowDocument): readonly string[] =>
  requirementsOf(document).flatMap(({ kind, key }) => (kind === "flow" ? [key] : []))
