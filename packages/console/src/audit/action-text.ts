import { z } from "zod"

/** An action of the audit log for people: `flow.made-default` becomes `Flow made default`. */
export const actionText = (action: string): string => {
  const text = action.replaceAll(/[.-]/g, " ")
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

const longest = 600

/** The details of an entry in one line, a part each. What is nested is told as JSON; what is very long is cut. */
export const detailText = (detail: Readonly<Record<string, unknown>>): string =>
  Object.entries(detail)
    .filter(([, value]) => value !== null && value !== "")
    .map(([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`)
    .join(" · ")
    .slice(0, longest)

/** A flow that an entry led from one revision to another. */
export interface AuditedChange {
  readonly flow: string
  readonly from: number
  readonly to: number
}

/** The changes that an entry tells of: of the flow that it is about, or of all that a plan wrote. */
export const changesOf = ({
  action,
  subject,
  detail,
}: {
  readonly action: string
  readonly subject: string
  readonly detail: Readonly<Record<string, unknown>>
}): readonly AuditedChange[] => {
  const told = /^(flow|version)\./.test(action)
    ? [{ ...detail, id: subject }]
    : action === "plan.applied" && Array.isArray(detail["flows"])
      ? detail["flows"]
      : []
  return told.flatMap((change: unknown) => {
    const read = changeSchema.safeParse(change)
    return read.success && read.data.from !== read.data.to
      ? [{ flow: read.data.id, from: read.data.from, to: read.data.to }]
      : []
  })
}

const changeSchema = z.object({ id: z.string(), from: z.int(), to: z.int() })
