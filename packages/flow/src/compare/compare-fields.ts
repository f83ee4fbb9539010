import type { FlowDocument } from "../document/flow-document.ts"
import { pointerOf } from "../document/pointer.ts"
import type { Change } from "./change.ts"
import { changedFields } from "./changed-fields.ts"

/** `$schema`, and the `x-` fields of the document, its flow and its layout: each as a whole, as nobody knows its parts. */
export const compareFields = (before: FlowDocument, after: FlowDocument): readonly Change[] => [
  ...extensionsOf([], before, after),
  ...extensionsOf(["flow"], before.flow, after.flow),
  ...extensionsOf(["layout"], before.layout, after.layout),
]

const extensionsOf = (path: readonly string[], before: object, after: object): readonly Change[] =>
  changedFields({ before, after, counts: (field) => field === "$schema" || field.startsWith("x-") }).map(
    ({ field, ...values }) => ({
      kind: "field-changed",
      pointer: pointerOf([...path, field]),
      ...values,
      label: `Field ${field} changed`,
    }),
  )
