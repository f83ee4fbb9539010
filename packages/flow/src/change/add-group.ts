import { groupSchema, type Group } from "../document/layout.ts"
import type { Rule } from "./applied.ts"
import { withLayout } from "./parts.ts"
import { alreadyThere, unfit } from "./problems.ts"
import type { RemoveGroup } from "./remove-group.ts"

/** Adds a frame around nodes. */
export interface AddGroup {
  readonly kind: "add-group"
  readonly group: Group
}

export const addGroup: Rule<AddGroup, RemoveGroup> = {
  label: () => "Add group",
  apply: (document, { group }) => {
    const wrong = unfit({ value: group, schema: groupSchema, what: "The group" })
    if (wrong) return wrong
    if (document.layout.groups.some(({ id }) => id === group.id)) return alreadyThere("The group")
    return {
      document: withLayout(document, { groups: [...document.layout.groups, group] }),
      inverse: { kind: "remove-group", group: group.id },
    }
  },
}
