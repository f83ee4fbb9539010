import { quoted } from "../../words.ts"
import type { FlowPlace } from "../../catalogue/node-definition.ts"
import { categoryLabel, flowTypeLabel } from "../../document/category.ts"
import { visible } from "../../visible.ts"

/** How a sentence calls the kind of a flow: `a Login flow of Authentication`. */
export const kindWords = ({ category, type }: FlowPlace): string => {
  const label = visible(flowTypeLabel(type))
  return `${/^[aeiou]/i.test(label) ? "an" : "a"} ${label} flow of ${visible(categoryLabel(category))}`
}

/** How a sentence calls a place: `Self Service Configurations, Registration`, or as much of it as is known. */
export const placeWords = ({ category, type }: { readonly category: string; readonly type: string }): string =>
  [category && categoryLabel(category), type && flowTypeLabel(type)].filter(Boolean).map(visible).join(", ")

/** How a sentence calls a flow: `“Sign up”, a Registration flow of Self Service Configurations`. */
export const flowWords = (flow: FlowPlace & { readonly name: string }): string =>
  `${quoted(flow.name)}, ${kindWords(flow)}`
