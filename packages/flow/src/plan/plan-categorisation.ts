import type { FlowPlace } from "../catalogue/node-definition.ts"
import { sameJson } from "../compare/same-json.ts"
import { noCategorisation, type Categorisation, type TypeDefinition } from "../document/categorisation.ts"
import { isBuiltInCategory, isTypeOf } from "../document/category.ts"
import { isDefinableCategory, isDefinableType, missingFor } from "../document/defined-type.ts"
import { byCategoryAndName, byName } from "../export/canonical-categorisation.ts"
import type { Problem } from "../problem.ts"
import { listWords, quoted } from "../words.ts"
import type { PlannedCategory, PlannedType, TypeAnswer } from "./plan.ts"

interface Question {
  readonly here: Categorisation | undefined
  readonly arriving: Categorisation | undefined
  readonly answers: readonly TypeAnswer[]
  /** Whether only what the flows need is taken, or all that came. */
  readonly onlyNeeded: boolean
}

/** A flow of the files, with the place that it has there. */
export interface PlacedFlow extends FlowPlace {
  readonly id: string
}

/** What becomes of categories and types of the files, and which there are afterwards. */
export interface PlannedCategorisation {
  readonly categories: readonly PlannedCategory[]
  readonly types: readonly PlannedType[]
  /** Those that are here, and those that are made. */
  readonly known: Categorisation
  readonly problems: readonly Problem[]
}

/** A category or type that is here stays as it is (SPEC 11.12). In order of their names. */
export const planCategorisation = (
  flows: readonly PlacedFlow[],
  { here = noCategorisation, arriving: came = noCategorisation, answers, onlyNeeded }: Question,
): PlannedCategorisation => {
  const arriving = usable(came)
  const byType = Map.groupBy(flows, ({ category, type }) => typeKey(category, type))
  const rows: PlannedType[] = []
  const wanted: TypeDefinition[] = [
    ...arriving.types.filter((type) => !onlyNeeded || byType.has(typeKeyOf(type))),
    ...[...byType.values()].flatMap(([flow]) => (flow ? plainOf(flow, { here, arriving }) : [])),
  ]
  for (const type of wanted.toSorted(byCategoryAndName)) {
    const place = { category: type.category, type: type.name }
    const row = {
      type,
      definable: isDefinableType(place),
      flows: (byType.get(typeKeyOf(type)) ?? []).map(({ id }) => id),
    }
    const answer = answerTo(answers, place)
    if (isTypeOf(place, here)) rows.push({ ...row, action: "unchanged" })
    else if (answer && answer !== "create") rows.push({ ...row, action: "move", to: answer })
    else if (row.definable && (answer === "create" || arriving.types.includes(type)))
      rows.push({ ...row, action: "create" })
    else rows.push({ ...row, action: "missing" })
  }
  const categories = categoriesOf(rows, { here, arriving, onlyNeeded })
  const made = {
    categories: categories.flatMap(({ action, category }) => (action === "create" ? [category] : [])),
    types: rows.flatMap(({ action, type }) => (action === "create" ? [type] : [])),
  }
  return {
    categories,
    types: rows,
    known: {
      categories: [...here.categories, ...made.categories],
      types: [...here.types, ...made.types],
    },
    problems: [...came.categories.filter(isRefused), ...came.types.filter(isRefusedType)]
      .map(({ name }) => leftOut(name))
      .concat(severalTimes(came), keptAsHere(here, { categories, types: rows })),
  }
}

/** The type that somebody chose for flows of a type that is not here. */
export const answerTo = (answers: readonly TypeAnswer[], { category, type }: FlowPlace): TypeAnswer["to"] | undefined =>
  answers.findLast((answer) => answer.category === category && answer.type === type)?.to

const typeKey = (category: string, type: string): string => JSON.stringify([category, type])
const typeKeyOf = ({ category, name }: TypeDefinition): string => typeKey(category, name)

const isRefused = ({ name }: { readonly name: string }): boolean => !isDefinableCategory(name)
const isRefusedType = ({ category, name }: TypeDefinition): boolean => !isDefinableType({ category, type: name })

/** What may be defined here, each once: the first counts, and where another is not the same the plan stops. */
const usable = ({ categories, types }: Categorisation): Categorisation => ({
  categories: firstOfEach(categories, ({ name }) => name).filter((category) => !isRefused(category)),
  types: firstOfEach(types, typeKeyOf).filter((type) => !isRefusedType(type)),
})

const firstOfEach = <Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] =>
  [...Map.groupBy(items, keyOf).values()].flatMap((same) => same.slice(0, 1))

/** The type of a flow that is neither here nor defined by the files: nothing is known but its name. */
const plainOf = (
  { category, type }: FlowPlace,
  { here, arriving }: { readonly here: Categorisation; readonly arriving: Categorisation },
): readonly TypeDefinition[] => {
  if (isTypeOf({ category, type }, here) || isTypeOf({ category, type }, arriving)) return []
  return (
    missingFor({ category, type }, { here, arriving })?.types ?? [
      { category, name: type, deletable: true, display: {} },
    ]
  )
}

const categoriesOf = (
  types: readonly PlannedType[],
  {
    here,
    arriving,
    onlyNeeded,
  }: { readonly here: Categorisation; readonly arriving: Categorisation; readonly onlyNeeded: boolean },
): readonly PlannedCategory[] => {
  const needed = new Set(
    types.flatMap(({ action, type }) => (action === "create" || action === "unchanged" ? [type.category] : [])),
  )
  const isOfTypes = new Set(arriving.types.map(({ category }) => category))
  const known = new Set(here.categories.map(({ name }) => name))
  const came = arriving.categories.filter(({ name }) => needed.has(name) || (!onlyNeeded && !isOfTypes.has(name)))
  const unsaid = [...needed].filter(
    (name) => !isBuiltInCategory(name) && !known.has(name) && came.every((category) => category.name !== name),
  )
  return [...came, ...unsaid.map((name) => ({ name, deletable: true, display: {} }))]
    .toSorted(byName)
    .map((category) => ({ action: known.has(category.name) ? "unchanged" : "create", category }))
}

const leftOut = (name: string): Problem => ({
  code: "plan.category-left-out",
  severity: "warning",
  message: `The files define ${quoted(name)}, which can't be defined: it is built in, or of a category that takes no types of one's own. It is left out.`,
})

const severalTimes = ({ categories, types }: Categorisation): readonly Problem[] =>
  [...differing(categories, ({ name }) => name), ...differing(types, typeKeyOf)].map((name) => ({
    code: "plan.same-category",
    severity: "error",
    message: `The files define ${quoted(name)} several times, and not the same each time. Keep one of them.`,
  }))

/** Names of which there are several, and not the same. */
const differing = <Item extends { readonly name: string }>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly string[] =>
  [...Map.groupBy(items, keyOf).values()].flatMap(([first, ...others]) =>
    first && others.some((other) => !sameJson(other, first)) ? [first.name] : [],
  )

/** What came looks otherwise than what is here. */
const keptAsHere = (
  here: Categorisation,
  { categories, types }: { readonly categories: readonly PlannedCategory[]; readonly types: readonly PlannedType[] },
): readonly Problem[] => {
  const names = [
    ...categories.flatMap(({ category }) => {
      const found = here.categories.find(({ name }) => name === category.name)
      return found && !sameJson(found, category) ? [quoted(category.name)] : []
    }),
    ...types.flatMap(({ type }) => {
      const found = here.types.find(({ category, name }) => category === type.category && name === type.name)
      return found && !sameJson(found, type) ? [quoted(type.name)] : []
    }),
  ]
  if (names.length === 0) return []
  const message = `${listWords(names)} ${names.length === 1 ? "is" : "are"} here already with another name, colour or position, and ${names.length === 1 ? "stays" : "stay"} as here. Change what is here where the other is wanted.`
  return [{ code: "plan.category-kept", severity: "warning", message }]
}
