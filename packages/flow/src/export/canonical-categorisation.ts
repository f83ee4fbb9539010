import type { CategoryDefinition, DisplayWords, TypeDefinition } from "../document/categorisation.ts"
import { byCodeUnit } from "./by-code-unit.ts"
import { sortedExtensions, sortedRecord } from "./sorted.ts"

/** A category of one's own in canonical order (SPEC 2.3, 2.4). */
export const canonicalCategory = ({
  name,
  index,
  color,
  deletable,
  display,
  ...extensions
}: CategoryDefinition): CategoryDefinition => ({
  name,
  ...(index === undefined ? {} : { index }),
  ...(color === undefined ? {} : { color }),
  deletable,
  display: sortedRecord(display, canonicalWords),
  ...sortedExtensions(extensions),
})

/** The same of a type; its category comes first. */
export const canonicalType = ({ category, ...definition }: TypeDefinition): TypeDefinition => ({
  category,
  ...canonicalCategory(definition),
})

export const byName = (a: CategoryDefinition, b: CategoryDefinition): number => byCodeUnit(a.name, b.name)

export const byCategoryAndName = (a: TypeDefinition, b: TypeDefinition): number =>
  byCodeUnit(a.category, b.category) || byName(a, b)

const canonicalWords = ({ name, description, ...extensions }: DisplayWords): DisplayWords => ({
  name,
  description,
  ...sortedExtensions(extensions),
})
