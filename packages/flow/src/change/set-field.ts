import { flowDocumentSchema, type FlowDocument } from "../document/flow-document.ts"
import { isJsonObject, type Json } from "../document/json.ts"
import { jsonAt, withJsonAt } from "../document/json-at.ts"
import { pathOf } from "../document/pointer.ts"
import type { Rule } from "./applied.ts"
import { notThere, notValid, unfit } from "./problems.ts"

/** Changes a field that no other operation covers: `$schema`, an `x-` field, all that a place on the canvas holds. */
export interface SetField {
  readonly kind: "set-field"
  /** JSON pointer (RFC 6901) from the document: `/$schema`, `/x-…`, `/flow/x-…`, `/layout/x-…`, `/layout/nodes/<id>`. */
  readonly pointer: string
  /** The new value; the field is taken away where left out. */
  readonly value?: Json | undefined
}

export const setField: Rule<SetField, SetField> = {
  label: () => "Change field",
  apply: (document, { pointer, value }) => {
    const at = { pointer }
    const path = pathOf(pointer)
    if (!path || !fields.test(pointer)) {
      return notValid({ message: "That field of a flow can't be changed on its own.", at })
    }
    const json = isJsonObject(document) ? document : {}
    const changed = withJsonAt(json, path, value)
    if (changed === undefined) return notThere("The field", at)
    if (!isFlowDocument(changed)) {
      return unfit({ value: changed, schema: flowDocumentSchema, what: "The field", at }) ?? notThere("The field", at)
    }
    const before = jsonAt(json, path)
    return {
      document: changed,
      inverse: { kind: "set-field", pointer, ...(before === undefined ? {} : { value: before }) },
    }
  },
}

const fields = /^\/(?:\$schema|(?:(?:flow|layout)\/)?x-[^/]*|layout\/nodes\/[^/]+)$/

/** Fields that this operation changes are few and change seldom, so the whole document is looked at. */
const isFlowDocument = (value: unknown): value is FlowDocument => flowDocumentSchema.safeParse(value).success
