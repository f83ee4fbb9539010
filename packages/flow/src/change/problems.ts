import type { z } from "zod"
import type { Problem } from "../problem.ts"
import { pointerOf } from "../document/pointer.ts"

interface Refused {
  readonly problem: Problem
}

/** What the operation speaks of is not in the document, mostly because somebody else removed it. */
export const notThere = (what: string, at?: Problem["at"]): Refused =>
  refused("change.not-there", `${what} is not in this flow any more, so the edit can't be made.`, at)

/** What the operation adds is in the document already. */
export const alreadyThere = (what: string, at?: Problem["at"]): Refused =>
  refused("change.already-there", `${what} is in this flow already, so it can't be added again.`, at)

/** What the operation says is not something that a document can hold. */
export const notValid = ({ message, at }: { readonly message: string; readonly at?: Problem["at"] }): Refused =>
  refused("change.not-valid", message, at)

/** Looks at a value before it goes into the document: `undefined` where it fits its schema. */
export const unfit = ({
  value,
  schema,
  what,
  at,
}: {
  readonly value: unknown
  readonly schema: z.ZodType
  /** How the sentence calls the value: `The node`. */
  readonly what: string
  readonly at?: Problem["at"]
}): Refused | undefined => {
  const [issue] = schema.safeParse(value).error?.issues ?? []
  if (!issue) return undefined
  const place = issue.path.length === 0 ? "" : ` at ${pointerOf(issue.path)}`
  return notValid({ message: `${what} can't be kept in a flow${place}: ${issue.message}.`, ...(at ? { at } : {}) })
}

const refused = (code: string, message: string, at?: Problem["at"]): Refused => ({
  problem: { code, severity: "error", message, ...(at ? { at } : {}) },
})
