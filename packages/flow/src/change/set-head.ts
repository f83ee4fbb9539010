import { flowSchema, type Flow } from "../document/flow.ts"
import type { Rule } from "./applied.ts"
import { withFlow } from "./parts.ts"
import { notValid, unfit } from "./problems.ts"

/** What the General Configuration dialog shows, and what a copy for another place gets new. */
export type Head = Pick<Flow, (typeof headFields)[number]>

/** The fields of a head, in the order of the file. */
export const headFields = ["id", "category", "type", "name", "description", "tags", "tracking"] as const

/** Changes some fields of the head. */
export interface SetHead {
  readonly kind: "set-head"
  readonly head: Partial<Head>
}

export const setHead: Rule<SetHead, SetHead> = {
  label: () => "Change general configuration",
  apply: (document, { head }) => {
    const { flow } = document
    const fields = Object.keys(head)
    if (!fields.every(isHeadField)) {
      return notValid({ message: "That field is not part of the general configuration." })
    }
    const wrong = unfit({ value: { ...flow, ...head, nodes: [], links: [] }, schema: flowSchema, what: "The flow" })
    return wrong ?? { document: withFlow(document, head), inverse: { kind: "set-head", head: headWith(flow, fields) } }
  },
}

const isHeadField = (field: string): field is keyof Head => headFields.some((known) => known === field)

/** Some fields of a head, and no others. */
export const headWith = (head: Head, fields: readonly (keyof Head)[]): Partial<Head> => {
  const draft: Draft = {}
  for (const field of fields) put(draft, field, head[field])
  return draft
}

type Draft = { -readonly [Field in keyof Head]?: Head[Field] }

const put = <Field extends keyof Head>(draft: Draft, field: Field, value: Head[Field]): void => {
  draft[field] = value
}
