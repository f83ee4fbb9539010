import type { FlowPlace } from "../../catalogue/node-definition.ts"
import { categories, categoryLabel, isTypeOf } from "../../document/category.ts"
import type { FlowDocument } from "../../document/flow-document.ts"
import type { Problem } from "../../problem.ts"
import { visible } from "../../visible.ts"
import { placeFlow } from "../pingam/place-flow.ts"
import type { SourceFormat } from "../read-result.ts"
import { kindWords, placeWords } from "./flow-words.ts"
import type { ImportTarget } from "./import-plan.ts"
import { unknownType } from "./unknown-type.ts"

export type PlacedFlow =
  | { readonly kind: "placed"; readonly document: FlowDocument }
  | { readonly kind: "misplaced"; readonly problem: Problem; readonly belongsTo?: FlowPlace }

/**
 * Puts a flow where somebody wants it. A flow file says where it belongs and goes nowhere else (I1.7); a journey of PingAM
 * belongs nowhere yet and goes anywhere.
 */
export const putInPlace = (
  document: FlowDocument,
  { source, target }: { readonly source: SourceFormat; readonly target: Pick<ImportTarget, "category" | "type"> },
): PlacedFlow => {
  const wanted = { category: target.category?.trim() ?? "", type: target.type?.trim() ?? "" }
  return source === "gatewright/flow" ? inItsPlace(document, wanted) : inAnyPlace(document, wanted)
}

const inItsPlace = (document: FlowDocument, wanted: FlowPlace): PlacedFlow => {
  const { category, type } = document.flow
  const place = { category, type }
  const unknown = unknownType(place)
  if ((wanted.category !== "" && wanted.category !== category) || (wanted.type !== "" && wanted.type !== type)) {
    const message = `This file holds ${kindWords(place)}; it can't be added to ${placeWords(wanted)}.`
    return { kind: "misplaced", problem: error("import.mismatch", message), ...(!unknown && { belongsTo: place }) }
  }
  return unknown ? { kind: "misplaced", problem: unknown } : { kind: "placed", document }
}

const inAnyPlace = (document: FlowDocument, wanted: FlowPlace): PlacedFlow => {
  const { flow } = document
  const category = wanted.category || flow.category
  const type = wanted.type || (category === flow.category ? flow.type : (onlyTypeOf(category) ?? ""))
  if (type === "") {
    const message = `This file does not say what type of flow it holds. Choose a flow type of ${visible(categoryLabel(category))}.`
    return { kind: "misplaced", problem: error("import.type-needed", message) }
  }
  const place = { category, type }
  if (isTypeOf(place)) return { kind: "placed", document: isIn(place, flow) ? document : placeFlow(document, place) }
  const message = `There is no flow type ${placeWords(place)} here. Choose another.`
  return { kind: "misplaced", problem: error("import.unknown-type", message) }
}

const isIn = (place: FlowPlace, flow: FlowPlace): boolean =>
  flow.category === place.category && flow.type === place.type

const onlyTypeOf = (category: string): string | undefined => {
  const types: readonly string[] = categories.find(({ id }) => id === category)?.types ?? []
  return types.length === 1 ? types[0] : undefined
}

const error = (code: string, message: string): Problem => ({ code, severity: "error", message })
