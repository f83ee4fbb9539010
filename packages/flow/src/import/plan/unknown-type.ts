import type { FlowPlace } from "../../catalogue/node-definition.ts"
import { isTypeOf } from "../../document/category.ts"
import type { Problem } from "../../problem.ts"
import { kindWords } from "./flow-words.ts"

/** Why a flow that says where it belongs has no place here; `undefined` where it has one. */
export const unknownType = ({ category, type }: FlowPlace): Problem | undefined =>
  isTypeOf({ category, type })
    ? undefined
    : {
        code: "import.unknown-type",
        severity: "error",
        message: `This file holds ${kindWords({ category, type })}, and there is no such flow type here. Correct category and type in the file.`,
      }
