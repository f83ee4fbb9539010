import type { Change } from "../compare/change.ts"
import { sameJson } from "../compare/same-json.ts"
import { sharedIds } from "../document/unique-ids.ts"
import { isJsonObject, type Json } from "../document/json.ts"
import { jsonAt } from "../document/json-at.ts"
import { pathOf } from "../document/pointer.ts"
import { byCodeUnit } from "../export/by-code-unit.ts"
import type { PlacedChange } from "./groups-of.ts"
import { mergeJson, type ThreeValues } from "./merge-json.ts"
import { settingsOf } from "./places-of.ts"
import { identityOf, type SidedChange, type ThreeDocuments } from "./sides.ts"

/**
 * Changes that take the place of a group in which both sides are, where that can be told without asking: how a flow is
 * drawn, tags, and values of which each side changed other parts. `undefined` where a person has to choose.
 *
 * Nothing here depends on which side is which.
 */
export const settle = (
  group: readonly PlacedChange[],
  documents: ThreeDocuments,
): readonly SidedChange[] | undefined => {
  if (isDrawnOnly(group)) return drawnBy(group)
  const change = changeOfBoth(group, documents)
  return change && [{ side: "both", change }]
}

/** The change that has those of both sides to one value. */
const changeOfBoth = (group: readonly PlacedChange[], documents: ThreeDocuments): Change | undefined => {
  const [first] = group
  const place = first?.places[0]
  if (!first || place === undefined || !group.every(({ places }) => places[0] === place)) return undefined
  const { change } = first
  switch (change.kind) {
    case "head-changed":
      return change.field === "tags" ? mergedTags(change, documents) : undefined
    case "setting-changed": {
      const pointer = place.slice(settingsOf(change.node).length)
      const merged = mergeAt(
        pathOf(pointer),
        valuesOf(documents, (document) => nodeJson(document, change.node, "settings")),
      )
      return merged && { kind: change.kind, node: change.node, pointer, ...merged, label: change.label }
    }
    case "node-changed": {
      if (change.field !== "outputs" && change.field !== "children") return undefined
      const values = valuesOf(documents, (document) => nodeJson(document, change.node, change.field))
      const merged = mergeAt([], values)
      return merged && [...sharedIds(merged.after)].length === 0 ? { ...change, ...merged } : undefined
    }
    case "text-changed": {
      const pointer = place.slice("/texts".length)
      const values = valuesOf(documents, ({ flow: { texts } }) => (isJsonObject(texts) ? texts : undefined))
      // Two people may begin with a language, each with other words.
      const merged = mergeAt(pathOf(pointer), values, {})
      return merged && { kind: change.kind, pointer, ...merged, label: change.label }
    }
    default:
      return undefined
  }
}

/** Places of nodes, and the place of a node that both sides added with the same content. */
const isDrawnOnly = (group: readonly PlacedChange[]): boolean => {
  const [first] = group.map(({ change }) => (change.kind === "node-added" ? change.node : undefined))
  return first
    ? group.every(({ change }) => change.kind === "node-added" && sameJson(change.node, first))
    : group.every(({ places }) => places.every((place) => place.startsWith("/places/")))
}

/** The drawing of one of the sides, by a rule that both can tell: what comes first as text. */
const drawnBy = (group: readonly PlacedChange[]): readonly SidedChange[] => {
  const drawings = (["ours", "theirs"] as const).map((side) => {
    const changes = group.filter((change) => change.side === side)
    return { changes, text: JSON.stringify(changes.map(({ change }) => identityOf(change))) }
  })
  return drawings.toSorted((a, b) => byCodeUnit(a.text, b.text))[0]?.changes ?? []
}

/** What either side added is there, what either side took away is not. */
const mergedTags = (
  change: Change & { readonly kind: "head-changed" },
  { base, ours, theirs }: ThreeDocuments,
): Change => {
  const tags = new Set([...ours.flow.tags, ...theirs.flow.tags])
  for (const tag of base.flow.tags) {
    if (!ours.flow.tags.includes(tag) || !theirs.flow.tags.includes(tag)) tags.delete(tag)
  }
  return { ...change, before: { tags: base.flow.tags }, after: { tags: [...tags].toSorted(byCodeUnit) } }
}

interface BeforeAfter {
  readonly before?: Json
  readonly after?: Json
}

/** The change that both make together at one place; `empty` stands for what was not there before. */
const mergeAt = (
  path: readonly string[] | undefined,
  { base, ours, theirs }: ThreeValues,
  empty?: Json,
): BeforeAfter | undefined => {
  if (!path) return undefined
  const before = jsonAt(base, path)
  const merged = mergeJson({ base: before ?? empty, ours: jsonAt(ours, path), theirs: jsonAt(theirs, path) })
  if (!merged) return undefined
  return { ...(before === undefined ? {} : { before }), ...(merged.value === undefined ? {} : { after: merged.value }) }
}

const valuesOf = (
  { base, ours, theirs }: ThreeDocuments,
  valueIn: (document: ThreeDocuments["base"]) => Json | undefined,
): ThreeValues => ({ base: valueIn(base), ours: valueIn(ours), theirs: valueIn(theirs) })

const nodeJson = ({ flow }: ThreeDocuments["base"], id: string, field: string): Json | undefined => {
  const node = flow.nodes.find((other) => other.id === id)
  return isJsonObject(node) ? jsonAt(node, [field]) : undefined
}
