import type { Change } from "../compare/change.ts"
import { headLabels } from "../compare/compare-head.ts"
import type { NameOf } from "../compare/names.ts"
import { pathOf } from "../document/pointer.ts"
import { byCodeUnit } from "../export/by-code-unit.ts"
import { abridged, quoted } from "../words.ts"
import type { PlacedChange } from "./groups-of.ts"
import type { Conflict } from "./merged.ts"
import { settingsOf } from "./places-of.ts"

/** What a group of changes that get into each other's way is about, for a person to choose. */
export const conflictOf = (group: readonly PlacedChange[], nameOf: NameOf): Conflict => {
  const subjects = group.map((change) => subjectOf(change, nameOf))
  const [subject] = subjects.toSorted((a, b) => a.rank - b.rank || byCodeUnit(a.id, b.id))
  const of = (side: "ours" | "theirs"): readonly Change[] =>
    group.filter((change) => change.side === side).map(({ change }) => change)
  return {
    id: subject?.id ?? "",
    ...(subject?.node === undefined ? {} : { node: subject.node }),
    label: subject?.label ?? "",
    ours: of("ours"),
    theirs: of("theirs"),
  }
}

interface Subject {
  readonly id: string
  readonly node?: string
  readonly label: string
  /** The lowest of a group names it: whether there is a node at all comes before what it does. */
  readonly rank: number
}

/** No two places have one id: ids of things hold no spaces, and what may hold some stands last. */
const subjectOf = ({ change, places }: PlacedChange, nameOf: NameOf): Subject => {
  switch (change.kind) {
    case "document-replaced":
      return { id: "flow", label: "The whole flow", rank: 0 }
    case "node-removed":
    case "node-added": {
      const { id } = change.node
      return { id: `node ${id}`, node: id, label: nameOf(id), rank: change.kind === "node-removed" ? 1 : 2 }
    }
    case "node-renamed":
      return ofNode({ id: `name ${change.node}`, node: change.node, part: "name", nameOf })
    case "node-changed":
      return ofNode({ id: `field ${change.node} ${change.field}`, node: change.node, part: change.field, nameOf })
    case "setting-changed": {
      const pointer = (places[0] ?? "").slice(settingsOf(change.node).length)
      const part = pointer === "" ? "settings" : pointer.slice(1)
      return ofNode({ id: `setting ${change.node} ${pointer}`, node: change.node, part, nameOf })
    }
    case "node-moved":
    case "node-resized":
      return ofNode({ id: `place ${change.node}`, node: change.node, part: "place", nameOf })
    case "link-added":
    case "link-removed":
    case "link-changed": {
      const { from, output } = change.kind === "link-changed" ? change.before : change.link
      return { id: `link ${from} ${output}`, node: from, label: `${nameOf(from)} ${abridged(output)} →`, rank: 3 }
    }
    case "text-changed": {
      const pointer = (places[0] ?? "").slice("/texts".length)
      return { id: `text ${pointer}`, label: textLabel(pointer), rank: 3 }
    }
    case "head-changed":
      return { id: `head ${change.field}`, label: headLabels[change.field], rank: 3 }
    case "note-added":
    case "note-changed":
      return { id: `note ${change.after.id}`, label: "Note", rank: 3 }
    case "note-removed":
      return { id: `note ${change.before.id}`, label: "Note", rank: 3 }
    case "group-added":
    case "group-changed":
      return { id: `group ${change.after.id}`, label: `Group ${quoted(change.after.name)}`, rank: 3 }
    case "group-removed":
      return { id: `group ${change.before.id}`, label: `Group ${quoted(change.before.name)}`, rank: 3 }
    case "field-changed":
      return { id: `field ${change.pointer}`, label: `Field ${abridged(change.pointer.slice(1))}`, rank: 3 }
  }
}

const ofNode = ({
  id,
  node,
  part,
  nameOf,
}: {
  readonly id: string
  readonly node: string
  readonly part: string
  readonly nameOf: NameOf
}): Subject => ({ id, node, label: `${nameOf(node)}: ${abridged(part)}`, rank: 3 })

const textLabel = (pointer: string): string => {
  const [part, language, ...key] = pathOf(pointer) ?? []
  if (part === "fallback") return "Fallback language"
  if (part !== "languages" || language === undefined) return "Texts"
  return key.length === 0 ? `Language ${language}` : `Text ${abridged(key.join("."))} (${language})`
}
