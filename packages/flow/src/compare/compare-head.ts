import { headFields, headWith, type Head } from "../change/set-head.ts"
import type { Change } from "./change.ts"
import { sameJson } from "./same-json.ts"

/** Name, description, tags and the other fields of the General Configuration. */
export const compareHead = (before: Head, after: Head): readonly Change[] =>
  headFields.flatMap((field) =>
    sameJson(before[field], after[field])
      ? []
      : [
          {
            kind: "head-changed",
            field,
            before: headWith(before, [field]),
            after: headWith(after, [field]),
            label: `${headLabels[field]} changed`,
          },
        ],
  )

/** What the fields of a head are called. */
export const headLabels: Readonly<Record<keyof Head, string>> = {
  id: "Id",
  category: "Category",
  type: "Flow type",
  name: "Name",
  description: "Description",
  tags: "Tags",
  tracking: "Nodes tracking",
}
