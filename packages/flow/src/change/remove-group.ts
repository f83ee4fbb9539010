import type { AddGroup } from "./add-group.ts"
import type { Rule } from "./applied.ts"
import { withLayout } from "./parts.ts"
import { notThere } from "./problems.ts"

/** Takes a frame around nodes away; the nodes in it stay. */
export interface RemoveGroup {
  readonly kind: "remove-group"
  readonly group: string
}

export const removeGroup: Rule<RemoveGroup, AddGroup> = {
  label: () => "Remove group",
  apply: (document, { group: removed }) => {
    const group = document.layout.groups.find(({ id }) => id === removed)
    if (!group) return notThere("The group")
    return {
      document: withLayout(document, { groups: document.layout.groups.filter((other) => other !== group) }),
      inverse: { kind: "add-group", group },
    }
  },
}
