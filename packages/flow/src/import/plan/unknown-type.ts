import type { FlowPlace } from "../../catalogue/node-definition.ts"
import type { Categorisation } from "../../document/categorisation.ts"
import { isTypeOf } from "../../document/category.ts"
import { isDefinableType } from "../../document/defined-type.ts"
import type { Problem } from "../../problem.ts"
import { kindWords } from "./flow-words.ts"

/** Why a flow that says where it belongs has no place here; `undefined` where it has one. */
export const unknownType = ({ category, type }: FlowPlace, own: Categorisation): Problem | undefined => {
  if (isTypeOf({ category, type }, own)) return undefined
  const way = isDefinableType({ category, type })
    ? "Create the type, or choose another one"
    : "Choose another type, or correct category and type in the file"
  return {
    code: "import.unknown-type",
    severity: "error",
    message: `This file holds ${kindWords({ category, type })}, and there is no such flow type here. ${way}.`,
  }
}
