import { categoryLabel, type NodeDefinition, nodeGroups, runsIn } from "@gatewright/flow"
import { words } from "./words.ts"

/** Node types under a heading of the palette. */
export interface PaletteGroup {
  readonly label: string
  readonly entries: readonly PaletteEntry[]
}

interface PaletteEntry {
  readonly definition: NodeDefinition
  /** Why it can't be added here. */
  readonly whyNot?: string
}

/**
 * What the palette shows: the groups in their order, above them what was used last; where something is searched for, what
 * was found, best first. Types that don't run in the category stand at the end with the reason.
 */
export const paletteGroups = ({
  definitions,
  category,
  hasStart,
  query,
  recent,
}: {
  readonly definitions: readonly NodeDefinition[]
  readonly category: string
  /** Whether the flow has a beginning: it needs no second one. */
  readonly hasStart: boolean
  readonly query: string
  /** Types that were added last, the latest first. */
  readonly recent: readonly string[]
}): readonly PaletteGroup[] => {
  const whyNot = ({ categories, role }: NodeDefinition): string | undefined =>
    !runsIn(category, categories)
      ? words.notHere(categoryLabel(category))
      : role === "start" && hasStart
        ? words.oneStart
        : undefined
  const found = query.trim() === "" ? definitions : searched(definitions, query)
  const here = found.filter((definition) => whyNot(definition) === undefined)
  const elsewhere = found.flatMap((definition) => {
    const reason = whyNot(definition)
    return reason === undefined ? [] : [{ definition, whyNot: reason }]
  })
  const inGroups =
    found === definitions
      ? [
          { label: words.recent, definitions: recent.flatMap((type) => here.find((each) => each.type === type) ?? []) },
          ...nodeGroups.map((group) => ({
            label: group,
            definitions: here.filter((definition) => definition.group === group),
          })),
        ]
      : [{ label: words.foundNodes, definitions: here }]
  return [
    ...inGroups.map(({ label, definitions: of }) => ({ label, entries: of.map((definition) => ({ definition })) })),
    { label: words.elsewhere, entries: elsewhere },
  ].filter(({ entries }) => entries.length > 0)
}

/** All words of the query are in the name, the type, the group or the summary; what is found in the name comes first. */
const searched = (definitions: readonly NodeDefinition[], query: string): readonly NodeDefinition[] => {
  const parts = query.toLowerCase().trim().split(/\s+/)
  return definitions
    .filter(({ label, type, group, summary }) => {
      const text = `${label} ${type} ${group} ${summary}`.toLowerCase()
      return parts.every((part) => text.includes(part))
    })
    .map((definition) => ({ definition, rank: rankOf(definition.label.toLowerCase(), parts) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ definition }) => definition)
}

const rankOf = (label: string, parts: readonly string[]): number => {
  if (label.startsWith(parts.join(" "))) return 0
  if (parts.every((part) => label.split(" ").some((word) => word.startsWith(part)))) return 1
  return parts.every((part) => label.includes(part)) ? 2 : 3
}
