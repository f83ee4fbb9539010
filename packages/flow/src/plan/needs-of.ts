import { byCodeUnit } from "../export/by-code-unit.ts"
import { requirementsOf, type Requirement } from "../export/requirements-of.ts"
import type { FlowDocument } from "../document/flow-document.ts"

/** Something that flows of the files need. */
export interface Need extends Omit<Requirement, "nodes"> {
  /** Ids, in the files, of the flows that need it, in order. */
  readonly flows: readonly string[]
}

/** A flow, and the id that it has in the files. */
export interface NeedyFlow {
  readonly id: string
  readonly document: FlowDocument
}

/** What flows need, each thing once, in order of kind, key and detail. */
export const needsOf = (flows: readonly NeedyFlow[]): readonly Need[] => {
  const found = flows.flatMap(({ id, document }) => requirementsOf(document).map((need) => ({ ...need, flow: id })))
  return [...Map.groupBy(found, ({ kind, key, detail }) => JSON.stringify([kind, key, detail])).values()]
    .flatMap((same) =>
      same.slice(0, 1).map(({ kind, key, detail }) => ({
        kind,
        key,
        detail,
        name:
          same
            .map(({ name }) => name)
            .filter((name) => name !== "")
            .toSorted(byCodeUnit)[0] ?? "",
        flows: [...new Set(same.map(({ flow }) => flow))].toSorted(byCodeUnit),
      })),
    )
    .toSorted((a, b) => byCodeUnit(a.kind, b.kind) || byCodeUnit(a.key, b.key) || byCodeUnit(a.detail, b.detail))
}
