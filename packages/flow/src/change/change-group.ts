import { groupSchema, type Group } from "../document/layout.ts"
import type { Rule } from "./applied.ts"
import { withLayout } from "./parts.ts"
import { notThere, unfit } from "./problems.ts"

/** Puts a frame around nodes in the place of the one with the same id. */
export interface ChangeGroup {
  readonly kind: "change-group"
  readonly group: Group
}

export const changeGroup: Rule<ChangeGroup, ChangeGroup> = {
  label: () => "Change group",
  apply: (document, { group }) => {
    const wrong = unfit({ value: group, schema: groupSchema, what: "The group" })
    if (wrong) return wrong
    const before = document.layout.groups.find(({ id }) => id === group.id)
    if (!before) return notThere("The group")
    return {
      document: withLayout(document, {
        groups: document.layout.groups.map((other) => (other === before ? group : other)),
      }),
      inverse: { kind: "change-group", group: before },
    }
  },
}
