import type { Categorisation } from "../../document/categorisation.ts"
import type { FlowDocument } from "../../document/flow-document.ts"
import { freeName } from "../../document/free-name.ts"
import type { Fate } from "./fate-of.ts"
import type { ExistingFlows, ImportPlan, ImportTarget, Planned, PlannedLibrary } from "./import-plan.ts"
import { nameTaken } from "./name-taken.ts"
import { withCallers } from "./with-callers.ts"
import { withIds } from "./with-ids.ts"

/** A flow of the file, and what would stand in the way of its id. */
export interface FatedFlow {
  readonly document: FlowDocument
  readonly fate: Fate
}

interface Question {
  readonly flows: { readonly main: FatedFlow; readonly libraries: readonly FatedFlow[] }
  /** Those that get new ids, whatever stands in the way of the others. */
  readonly renewed: readonly FatedFlow[]
  readonly nameInFile: string
  readonly defines: Categorisation
  readonly target: ImportTarget
  readonly existing: ExistingFlows
  readonly newId: () => string
}

/**
 * The plan for flows of which some get new ids. A flow that is there with the same content is left alone, unless it calls
 * one that gets a new id: then its own content is another, and it gets a new id as well.
 */
export const planWithIds = ({
  flows: { main, libraries },
  renewed,
  nameInFile,
  defines,
  target,
  existing,
  newId,
}: Question): ImportPlan => {
  const all = [main, ...libraries]
  const renewedIds = withCallers(
    renewed.map(idOf),
    all.flatMap(({ document, fate }) => (fate.kind === "same" ? [document] : [])),
  )
  const ids = new Map(all.flatMap((flow) => (renewedIds.has(idOf(flow)) ? [[idOf(flow), newId()]] : [])))
  const planned = {
    document: withIds(main.document, ids),
    libraries: libraries.map((library) => ({
      kind: ids.has(idOf(library)) ? "create" : libraryKinds[library.fate.kind],
      document: withIds(library.document, ids),
    })),
    proposedName: nameInFile,
    defines,
    warnings: [],
  }
  const { fate } = main
  if (ids.has(idOf(main)) || fate.kind === "free" || fate.kind === "refused") {
    const id = ids.has(idOf(main)) ? null : idOf(main)
    return { ...planned, ...named(planned.document, { nameInFile, target, existing }), kind: "create", id }
  }
  const { id, name } = fate.found
  const isThere = fate.kind === "same" && planned.libraries.every(({ kind }) => kind === "reuse-existing")
  return { ...planned, kind: isThere ? "unchanged" : "new-version", id, name }
}

const idOf = ({ document }: FatedFlow): string => document.flow.id

const libraryKinds: Readonly<Record<Fate["kind"], PlannedLibrary["kind"]>> = {
  free: "create",
  refused: "create",
  same: "reuse-existing",
  taken: "new-version",
}

/** A new flow whose name is taken gets the next that is free, unless somebody chose its name. */
const named = (
  document: FlowDocument,
  { nameInFile, target, existing }: Pick<Question, "nameInFile" | "target" | "existing">,
): Pick<Planned, "document" | "proposedName" | "warnings"> => {
  const { flow } = document
  const proposedName = freeName(nameInFile, existing.names)
  if (!existing.names.has(flow.name)) return { document, proposedName, warnings: [] }
  const isChosen = target.name !== undefined && target.name.trim() !== ""
  return {
    document: isChosen ? document : { ...document, flow: { ...flow, name: proposedName } },
    proposedName,
    warnings: [nameTaken(flow.name, isChosen ? undefined : proposedName)],
  }
}
