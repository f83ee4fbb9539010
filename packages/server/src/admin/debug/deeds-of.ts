import {
  capabilitiesOf,
  capabilityText,
  referencesIn,
  requirementsOf,
  resolveFlow,
  type Capability,
  type Catalogue,
  type FlowDocument,
} from "@gatewright/flow"
import type { StoreTransaction } from "../../store/store.ts"

/** What the nodes of a content may do beyond its own run. */
export interface Deeds {
  /** Whether they get secrets of the tenant, and could send them anywhere. Connections tell nobody theirs. */
  readonly secrets: boolean
  /** What they do to accounts, sessions and other systems, for people. */
  readonly acts: readonly string[]
}

interface Place {
  readonly tenant: string
  readonly tx: StoreTransaction
  readonly catalogue: Catalogue
}

/**
 * What a content may do beyond its own run. What the live library flows do that it calls counts for the acts, for it says
 * to whom they do it; their secrets go where whoever made them live has seen.
 */
export const deedsOf = async (document: FlowDocument, place: Place): Promise<Deeds> => {
  const contents = [document, ...(await librariesBelow(document, place))]
  const capabilities = contents.flatMap((content) => capabilitiesOf(content, place.catalogue))
  return {
    secrets: document.flow.nodes.some(({ settings }) =>
      referencesIn(settings).some(({ reference }) => "$secret" in reference),
    ),
    acts: [...new Set(capabilities.filter(isAct).map(capabilityText))],
  }
}

/** Scripts reach nothing outside of the run, and whether a password is right may be asked by everybody who can sign in. */
const isAct = ({ kind }: Capability): boolean => kind !== "script" && kind !== "user.authenticate"

/** The live contents of the library flows that a content reaches, each once. */
const librariesBelow = async (document: FlowDocument, { tenant, tx }: Place): Promise<readonly FlowDocument[]> => {
  const bindings = await tx.bindings.get(tenant)
  const met = new Set<string>()
  const found: FlowDocument[] = []
  for (let waiting: readonly FlowDocument[] = [document]; waiting.length > 0;) {
    const called = waiting.flatMap(requirementsOf).flatMap(({ kind, key }) => (kind === "flow" ? [key] : []))
    const ids = [...new Set(called.map((id) => resolveFlow(bindings, id)))].filter((id) => !met.has(id))
    for (const id of ids) met.add(id)
    const flows = await tx.flows.byIds({ tenant, ids, deleted: "left-out" })
    const contents = await Promise.all(
      flows.flatMap(({ live }) => (live ? [tx.contents.byDigest({ tenant, digest: live.digest })] : [])),
    )
    waiting = contents.flatMap((content) => content?.document ?? [])
    found.push(...waiting)
  }
  return found
}
