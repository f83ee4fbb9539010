import { isJsonObject, type Json } from "../document/json.ts"
import { jsonAt, withJsonAt } from "../document/json-at.ts"
import { pathOf } from "../document/pointer.ts"
import { textsSchema, type Texts } from "../document/texts.ts"
import type { Rule } from "./applied.ts"
import { withFlow } from "./parts.ts"
import { notThere, unfit } from "./problems.ts"

/** Changes the words of the flow: one of them, a language, or all. */
export interface SetTexts {
  readonly kind: "set-texts"
  /** JSON pointer (RFC 6901) from `texts`, e.g. `/languages/it/login/title`; the empty pointer replaces all texts. */
  readonly pointer: string
  /** The new value; the word or the language is taken away where left out. */
  readonly value?: Json | undefined
}

export const setTexts: Rule<SetTexts, SetTexts> = {
  label: ({ pointer }) => (pointer === "" ? "Replace texts" : "Change texts"),
  apply: (document, { pointer, value }) => {
    const at = { pointer: `/flow/texts${pointer}` }
    const path = pathOf(pointer)
    const { texts } = document.flow
    const json = isJsonObject(texts) ? texts : {}
    const changed = path && withJsonAt(json, path, value)
    if (!path || changed === undefined) return notThere("The text", at)
    if (!isTexts(changed)) {
      return unfit({ value: changed, schema: textsSchema, what: "The texts", at }) ?? notThere("The text", at)
    }
    const before = jsonAt(json, path)
    return {
      document: withFlow(document, { texts: changed }),
      inverse: { kind: "set-texts", pointer, ...(before === undefined ? {} : { value: before }) },
    }
  },
}

const isTexts = (value: unknown): value is Texts => textsSchema.safeParse(value).success
