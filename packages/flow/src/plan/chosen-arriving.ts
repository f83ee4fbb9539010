import { byCodeUnit } from "../export/by-code-unit.ts"
import { writeFlow } from "../export/write-flow.ts"
import { calledBy } from "../import/reached-by.ts"
import type { Problem } from "../problem.ts"
import { visible } from "../visible.ts"
import { abridged, listWords, quoted } from "../words.ts"
import { calleesFirst } from "./callees-first.ts"
import type { ArrivingFlow } from "./plan-question.ts"

/** The flows of the files that a plan is about. */
export interface ChosenFlows {
  /** One of each id, those that are called before those that call them. The order of the files means nothing. */
  readonly flows: readonly ArrivingFlow[]
  /** The canonical text of each, and of what else the files hold under their ids. */
  readonly texts: readonly string[]
  readonly problems: readonly Problem[]
}

/** The flows of those ids with the flows that they reach in the files, or all where no ids are given. */
export const chosenArriving = (arriving: readonly ArrivingFlow[], ids: readonly string[] | undefined): ChosenFlows => {
  const byId = Map.groupBy(arriving, idOf)
  const chosen = ids ? reached(ids, byId) : new Set(byId.keys())
  const found = [...chosen].flatMap((id) =>
    (byId.get(id) ?? []).map((flow) => ({ flow, text: writeFlow(flow.document) })),
  )
  const sorted = found.toSorted((a, b) => byPlace(a.flow, b.flow) || byCodeUnit(a.text, b.text))
  const once = Map.groupBy(
    sorted.map(({ flow }) => flow),
    idOf,
  )
  return {
    flows: calleesFirst([...once.values()].flatMap((same) => same.slice(0, 1))),
    texts: sorted.map(({ text }) => text),
    problems: [
      ...[...new Set(ids)].filter((id) => !byId.has(id)).map((id) => noSuchFlow(id)),
      ...[...once.values()].flatMap((same) => (same.length > 1 ? [sameId(same)] : [])),
    ],
  }
}

const idOf = ({ document }: ArrivingFlow): string => document.flow.id

const reached = (ids: readonly string[], byId: ReadonlyMap<string, readonly ArrivingFlow[]>): ReadonlySet<string> => {
  const chosen = new Set(ids.filter((id) => byId.has(id)))
  // A set that grows while it is walked is walked to its end.
  for (const id of chosen) {
    for (const { document } of byId.get(id) ?? []) {
      for (const called of calledBy(document)) if (byId.has(called)) chosen.add(called)
    }
  }
  return chosen
}

/** The order of a bundle, and of the files where several hold the same. */
const byPlace = (a: ArrivingFlow, b: ArrivingFlow): number => {
  const [one, other] = [a.document.flow, b.document.flow]
  return (
    byCodeUnit(one.category, other.category) ||
    byCodeUnit(one.type, other.type) ||
    byCodeUnit(one.name, other.name) ||
    byCodeUnit(one.id, other.id) ||
    byCodeUnit(a.file, b.file)
  )
}

const noSuchFlow = (id: string): Problem => ({
  code: "plan.no-such-flow",
  severity: "error",
  message: `The files hold no flow with the id ${abridged(id)}, which was chosen. Choose among the flows of the files.`,
})

const sameId = (same: readonly ArrivingFlow[]): Problem => {
  const places = same.map(({ file, document }) => `${quoted(document.flow.name)} in ${visible(file)}`)
  const id = same.map(idOf)[0] ?? ""
  return {
    code: "plan.same-id",
    severity: "error",
    message: `The id ${id} belongs to several flows of the files: ${listWords(places.toSorted(byCodeUnit))}. Keep it in one of them.`,
  }
}
