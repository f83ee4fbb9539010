import type { FlowPlace } from "../../catalogue/node-definition.ts"
import { noCategorisation, type Categorisation } from "../../document/categorisation.ts"
import { categories, categoryLabel, isBuiltInCategory, isTypeOf } from "../../document/category.ts"
import { isDefinableType, missingFor } from "../../document/defined-type.ts"
import type { FlowDocument } from "../../document/flow-document.ts"
import type { Problem } from "../../problem.ts"
import { visible } from "../../visible.ts"
import { quoted } from "../../words.ts"
import { placeFlow } from "../pingam/place-flow.ts"
import type { SourceFormat } from "../read-result.ts"
import { kindWords, placeWords } from "./flow-words.ts"
import type { ImportTarget } from "./import-plan.ts"
import { unknownType } from "./unknown-type.ts"

export type PlacedFlow =
  | { readonly kind: "placed"; readonly document: FlowDocument; readonly defines: Categorisation }
  | {
      readonly kind: "misplaced"
      readonly problem: Problem
      readonly belongsTo?: FlowPlace
      readonly definable?: FlowPlace
    }

interface Question {
  readonly source: SourceFormat
  readonly target: Pick<ImportTarget, "category" | "type" | "ofUnknownType">
  /** The categories and types of one's own that are here, and those that came in the file. */
  readonly here?: Categorisation | undefined
  readonly arriving?: Categorisation | undefined
}

/**
 * Puts a flow where somebody wants it. A flow file says where it belongs and goes nowhere else (I1.7), unless nobody knows that
 * place here; a journey of PingAM belongs nowhere yet and goes anywhere.
 */
export const putInPlace = (
  document: FlowDocument,
  { source, target, here = noCategorisation, arriving = noCategorisation }: Question,
): PlacedFlow => {
  const wanted = { category: target.category?.trim() ?? "", type: target.type?.trim() ?? "" }
  const { category, type } = document.flow
  const place = { category, type }
  if (source.startsWith("pingam")) return inAnyPlace(document, { wanted, here })
  if (isTypeOf(place, here)) return inItsPlace(document, { wanted, here })
  switch (target.ofUnknownType ?? "refuse") {
    case "move":
      return inAnyPlace(document, { wanted, here })
    case "create": {
      const defines = missingFor(place, { here, arriving })
      return defines ? { kind: "placed", document, defines } : unplaced(document, { wanted, here })
    }
    case "refuse":
      return unplaced(document, { wanted, here })
  }
}

const inItsPlace = (
  document: FlowDocument,
  { wanted, here }: { readonly wanted: FlowPlace; readonly here: Categorisation },
): PlacedFlow => {
  const { category, type } = document.flow
  if ((wanted.category === "" || wanted.category === category) && (wanted.type === "" || wanted.type === type)) {
    return { kind: "placed", document, defines: noCategorisation }
  }
  const place = { category, type }
  return { kind: "misplaced", problem: notThere(place, { wanted, here }) ?? mismatch(place, wanted), belongsTo: place }
}

/** The place of the file is not here: somebody says what shall become of it. */
const unplaced = (
  { flow: { category, type } }: FlowDocument,
  { wanted, here }: { readonly wanted: FlowPlace; readonly here: Categorisation },
): PlacedFlow => {
  const place = { category, type }
  const problem = unknownType(place, here) ?? mismatch(place, wanted)
  return { kind: "misplaced", problem, ...(isDefinableType(place) && { definable: place }) }
}

/** A category that is not here is most likely one that was mistyped. */
const notThere = (
  place: FlowPlace,
  { wanted: { category }, here }: { readonly wanted: FlowPlace; readonly here: Categorisation },
): Problem | undefined =>
  category === "" || isBuiltInCategory(category) || here.categories.some(({ name }) => name === category)
    ? undefined
    : error("import.mismatch", `There is no category ${quoted(category)} here. This file holds ${kindWords(place)}.`)

const mismatch = (place: FlowPlace, wanted: FlowPlace): Problem =>
  error("import.mismatch", `This file holds ${kindWords(place)}; it can't be added to ${placeWords(wanted)}.`)

const inAnyPlace = (
  document: FlowDocument,
  { wanted, here }: { readonly wanted: FlowPlace; readonly here: Categorisation },
): PlacedFlow => {
  const { flow } = document
  const category = wanted.category || flow.category
  const type = wanted.type || (category === flow.category ? flow.type : (onlyTypeOf(category, here) ?? ""))
  if (type === "") {
    const message = `This file does not say what type of flow it holds. Choose a flow type of ${visible(categoryLabel(category))}.`
    return { kind: "misplaced", problem: error("import.type-needed", message) }
  }
  const place = { category, type }
  if (isTypeOf(place, here)) {
    const placed = isIn(place, flow) ? document : placeFlow(document, place)
    return { kind: "placed", document: placed, defines: noCategorisation }
  }
  const message = `There is no flow type ${placeWords(place)} here. Choose another.`
  return { kind: "misplaced", problem: error("import.unknown-type", message) }
}

const isIn = (place: FlowPlace, flow: FlowPlace): boolean =>
  flow.category === place.category && flow.type === place.type

const onlyTypeOf = (category: string, here: Categorisation): string | undefined => {
  const types: readonly string[] = [
    ...(categories.find(({ id }) => id === category)?.types ?? []),
    ...here.types.flatMap((own) => (own.category === category ? [own.name] : [])),
  ]
  return types.length === 1 ? types[0] : undefined
}

const error = (code: string, message: string): Problem => ({ code, severity: "error", message })
