import {
  chosenFlows,
  digestOf,
  requirementsOf,
  withIdentityOf,
  type FlowDocument,
  type ReadFlows,
} from "@gatewright/flow"
import type { StoreTransaction } from "../../store/store.ts"

/** A flow that came from the flow of a file before, and that flow with the ids that it has there. */
interface Earlier {
  readonly id: string
  readonly name: string
  readonly document: FlowDocument
}

/**
 * Flows of the tenant that the flow of a file could be merged into: they came from it and got ids of their own. Those that hold
 * what the file says already are left out, and so is the flow that has the very id of the file.
 */
export const earlierImports = async (
  read: ReadFlows,
  {
    tenant,
    chosen,
    store,
  }: { readonly tenant: string; readonly chosen: string | undefined; readonly store: StoreTransaction },
): Promise<Earlier[]> => {
  const document = chosenFlows(read, chosen)?.main
  if (!document) return []
  const { flow } = document
  const ids = (await store.origins.bySource({ tenant, source: flow.id })).filter((id) => id !== flow.id)
  if (ids.length === 0) return []
  const origins = await store.origins.of({ tenant, flows: ids.slice(0, mostOffered) })
  const found = await store.flows.byIds({ tenant, ids: [...origins.keys()], deleted: "left-out" })
  const earlier: Earlier[] = []
  for (const { id, name, category, type } of found) {
    const base = origins.get(id)?.base
    if (!base) continue
    const flows = await libraryIds({ document, base: base.document, tenant, store })
    const theirs = withIdentityOf(document, { id, category, type, flows })
    if (base.digest !== digestOf(theirs.flow)) earlier.push({ id, name, document: theirs })
  }
  return earlier
}

/** More than a person can choose among. */
const mostOffered = 20

/** The ids that library flows got when they came in together with the flow, by those that the file calls them by. */
const libraryIds = async ({
  document,
  base,
  tenant,
  store,
}: {
  readonly document: FlowDocument
  readonly base: FlowDocument
  readonly tenant: string
  readonly store: StoreTransaction
}): Promise<ReadonlyMap<string, string>> => {
  const calledThen = new Set(callsOf(base))
  const ids = new Map<string, string>()
  for (const source of callsOf(document).filter((id) => !calledThen.has(id))) {
    const id = (await store.origins.bySource({ tenant, source })).find((each) => calledThen.has(each))
    if (id !== undefined) ids.set(source, id)
  }
  return ids
}

const callsOf = (document: FlowDocument): readonly string[] =>
  requirementsOf(document).flatMap(({ kind, key }) => (kind === "flow" ? [key] : []))
