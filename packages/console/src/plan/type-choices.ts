import type { TypeAnswer } from "@gatewright/flow"
import type { Category } from "../flows/categories-query.ts"
import { words } from "./words.ts"

/** The choice that the type be created. */
export const createHere = "create" as const

interface Place {
  readonly category: string
  readonly type: string
}

/** The value of the choice of a place. */
export const placeOf = ({ category, type }: Place): string => JSON.stringify({ category, type })

interface Choice {
  readonly value: string
  readonly label: string
  readonly to: TypeAnswer["to"]
}

const choiceOf = (to: Place, label: string): Choice => ({ value: placeOf(to), label, to })

/** What can become of a type that is not here: it is created, or its flows get one that is here. */
export const typeChoices = (
  categories: readonly Category[],
  { type, definable }: { readonly type: string; readonly definable: boolean },
): readonly Choice[] => [
  ...(definable ? [{ value: createHere, label: words.typeCreate, to: createHere }] : []),
  ...categories.flatMap(({ id, label, types, asksForType }) =>
    asksForType === "typed"
      ? [choiceOf({ category: id, type }, words.typeAs(label, type))]
      : types.map((each) => choiceOf({ category: id, type: each.id }, words.typeAs(label, each.label))),
  ),
]
