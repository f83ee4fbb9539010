import { apply } from "../change/apply.ts"
import type { Change } from "../compare/change.ts"
import { namesIn } from "../compare/names.ts"
import { operationsFrom } from "../compare/operations-from.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import { canonical } from "../export/canonical.ts"
import { conflictOf } from "./conflict-of.ts"
import { fittingTo } from "./fitting-to.ts"
import { groupsOf, type PlacedChange } from "./groups-of.ts"
import type { Conflict, Merged, Side } from "./merged.ts"
import { settle } from "./settle.ts"
import { changesOf, type SidedChange, type ThreeDocuments } from "./sides.ts"

interface Question {
  /** What both sides began with. */
  readonly base: FlowDocument
  readonly ours: FlowDocument
  readonly theirs: FlowDocument
  /** By the id of a conflict; those of other conflicts mean nothing. */
  readonly choices?: Readonly<Record<string, Side>>
}

/**
 * What becomes of a flow that two sides changed since it was the same (SPEC 9). Changes of different places are all taken;
 * where both changed the same place, a person chooses, and until then it stands as in ours.
 *
 * The three documents are one flow: where it has another id elsewhere, give it the same before, by `withIdentityOf`.
 */
export const merge = ({ base, ours, theirs, choices = {} }: Question): Merged => {
  const documents = { base: canonical(base), ours: canonical(ours), theirs: canonical(theirs) }
  const changes = changesOf(documents)
  const ofBoth = changes.filter(({ side }) => side === "both")
  const ofOne = changes.filter(({ side }) => side !== "both")
  const decisions = groupsOf(ofOne, documents).map((group) => decisionOn({ group, documents, choices }))
  // What was settled is a whole value, so it comes after the changes that both made to parts of it.
  const made = [...ofBoth, ...decisions.flatMap((decision) => decision.made)]
  const fit = fittingTo(made, documents)
  const told = decisions.flatMap((decision) => decision.told).filter((change) => fit(change))
  const conflicts = decisions.flatMap(({ conflict }) => conflict ?? [])
  return {
    document: withChanges(
      documents.base,
      made.flatMap((change) => fit(change) ?? []),
    ),
    taken: told.filter(({ side }) => side === "theirs").map(({ change }) => change),
    kept: told.filter(({ side }) => side === "ours").map(({ change }) => change),
    conflicts,
    open: conflicts.map(({ id }) => id).filter((id) => !Object.hasOwn(choices, id)),
  }
}

interface Decision {
  /** The changes to make. */
  readonly made: readonly SidedChange[]
  /** The changes of either side that they stand for. */
  readonly told: readonly SidedChange[]
  readonly conflict?: Conflict
}

const decisionOn = ({
  group,
  documents,
  choices,
}: {
  readonly group: readonly PlacedChange[]
  readonly documents: ThreeDocuments
  readonly choices: Readonly<Record<string, Side>>
}): Decision => {
  if (new Set(group.map(({ side }) => side)).size < 2) return { made: group, told: group }
  const settled = settle(group, documents)
  if (settled) return { made: settled, told: settled.some(({ side }) => side === "both") ? group : settled }
  const conflict = conflictOf(group, namesIn(documents.theirs, documents.ours))
  const side = (Object.hasOwn(choices, conflict.id) ? choices[conflict.id] : undefined) ?? "ours"
  const made = group.filter((change) => change.side === side)
  return { made, told: made, conflict }
}

/** @throws where the changes do not fit the document, which is a mistake of the merge */
const withChanges = (base: FlowDocument, changes: readonly Change[]): FlowDocument =>
  operationsFrom(changes).reduce((document, operation) => {
    const applied = apply(document, operation)
    if ("problem" in applied) throw new Error(`merge: ${operation.kind}: ${applied.problem.message}`)
    return applied.document
  }, base)
