import { categories } from "@gatewright/flow"

/** Categories whose flows end by themselves; a library flow goes back to the flow that called it. */
export const endingCategories = categories.map(({ id }) => id).filter((id) => id !== "libraries")

/** Categories whose flows end on a page; an API flow ends with an answer to a program. */
export const pageCategories = endingCategories.filter((id) => id !== "api")
