import {
  categories as builtIn,
  flowTypeLabel,
  negotiateLanguage,
  type Categorisation,
  type CategoryDefinition,
} from "@gatewright/flow"
import type { z } from "zod"
import { builtInLooks, plainColor } from "./built-in-looks.ts"
import type { listCategories } from "./contract.ts"

type Shown = z.input<(typeof listCategories)["answer"]>["categories"][number]

/** All categories as lists show them, in the order of the sidebar. */
export const shownCategories = (
  { categories, types }: Categorisation,
  {
    counts,
    acceptLanguage,
  }: { readonly counts: ReadonlyMap<string, number>; readonly acceptLanguage: string | undefined },
): readonly Shown[] => {
  const shown = (definition: CategoryDefinition, color: string) => ({
    ...wordsIn(definition, acceptLanguage),
    id: definition.name,
    color: definition.color ?? color,
    builtIn: false,
  })
  const typesOf = (category: string, of: readonly string[], color: string) =>
    inPositions(
      of.map((type) => ({ id: type, label: flowTypeLabel(type), description: "", color, builtIn: true })),
      types
        .filter((type) => type.category === category)
        .map((type) => ({ item: shown(type, color), index: type.index })),
    )
  const withTypes = <Look extends { readonly id: string; readonly color: string }>(
    look: Look,
    of: readonly string[],
  ) => {
    const all = typesOf(look.id, of, look.color)
    return { ...look, types: all, asksForType: asksFor(look.id, all.length), flows: counts.get(look.id) ?? 0 }
  }
  return inPositions(
    builtIn.map(({ id, label, types: of }) => withTypes({ id, label, ...builtInLooks[id], builtIn: true }, of)),
    categories.map((category) => ({ item: withTypes(shown(category, plainColor), []), index: category.index })),
  )
}

const asksFor = (category: string, types: number): Shown["asksForType"] =>
  category === "custom" ? "typed" : types > 1 ? "pick" : "no"

/** The built-in ones in their order, those of one's own at their position among them, and those without one at the end. */
const inPositions = <Item extends { readonly label: string }>(
  first: readonly Item[],
  own: readonly { readonly item: Item; readonly index: number | undefined }[],
): Item[] => {
  const placed = [...first]
  const sorted = own.toSorted(
    (a, b) => (a.index ?? Infinity) - (b.index ?? Infinity) || (a.item.label < b.item.label ? -1 : 1),
  )
  for (const { index, item } of sorted) placed.splice(index === undefined ? placed.length : index - 1, 0, item)
  return placed
}

/** Name and description in a language of the reader, else in English, else in the first there is; the bare name at last. */
const wordsIn = (
  { name, display }: CategoryDefinition,
  acceptLanguage: string | undefined,
): { readonly label: string; readonly description: string } => {
  const tags = Object.keys(display)
  const fallback = tags.find((tag) => /^en\b/i.test(tag)) ?? tags[0] ?? ""
  const languages = Object.fromEntries(tags.map((tag) => [tag, {}]))
  const words = display[negotiateLanguage({ acceptLanguage, texts: { fallback, languages } })]
  return { label: words?.name ?? name, description: words?.description ?? "" }
}
