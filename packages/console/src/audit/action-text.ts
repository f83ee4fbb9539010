import { z } from "zod"
import { fullTime } from "../app/ui/time-ago.ts"
import { words } from "./words.ts"

/** An action of the audit log for people: `flow.made-default` becomes `Flow made default`. */
export const actionText = (action: string): string => {
  const text = action.replaceAll(/[.-]/g, " ")
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

const longest = 600

/**
 * The details of an entry in one line, a part each: which revision became which and how much changed, then the rest by its
 * name. What is very long is cut.
 */
export const detailText = (detail: Readonly<Record<string, unknown>>): string => {
  const step = stepSchema.safeParse(detail)
  const { from, to, changes, ...rest } = detail
  const turn = turnSchema.safeParse(detail)
  const others = step.success || turn.success ? rest : { ...rest, from, to, changes }
  return [
    ...(step.success ? stepText(step.data) : []),
    ...(turn.success ? turnText(turn.data) : []),
    ...Object.entries(others).flatMap(partText),
  ]
    .join(" · ")
    .slice(0, longest)
}

const stepSchema = z.object({
  from: z.int().nullable().optional(),
  to: z.int(),
  changes: z.record(z.string(), z.int()).optional(),
})

const stepText = ({ from, to, changes = {} }: z.output<typeof stepSchema>): readonly string[] => [
  from === null || from === undefined || from === to ? words.revision(to) : words.revisions(from, to),
  ...Object.entries(changes)
    .filter(([, count]) => count > 0)
    .map(([sort, count]) => `${count} ${sort}`),
]

/** What something looked like before and after, where both are told by their fields. */
const fields = z.record(z.string(), z.unknown())
const turnSchema = z.object({ from: fields, to: fields })

/** The fields that became others. */
const turnText = ({ from, to }: z.output<typeof turnSchema>): readonly string[] =>
  [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .map((name) => ({ name, before: valueText(from[name]), after: valueText(to[name]) }))
    .filter(({ before, after }) => before !== after)
    .map(({ name, before, after }) => `${wordsOf(name)}: ${before || words.none} → ${after || words.none}`)

const partText = ([name, value]: [string, unknown]): readonly string[] => {
  if (value === null || value === undefined || value === "") return []
  if (Array.isArray(value)) return value.length === 0 ? [] : [`${wordsOf(name)}: ${value.map(itemText).join(", ")}`]
  return [`${wordsOf(name)}: ${typeof value === "string" ? timeOr(value) : valueText(value)}`]
}

/** A value as people read it: of an object what it holds, name and value, and nothing of what is empty. */
const valueText = (value: unknown): string => {
  if (value === null || value === undefined) return ""
  if (typeof value === "string") return value
  const object = fields.safeParse(value)
  if (!object.success) return JSON.stringify(value)
  return Object.entries(object.data)
    .map(([name, each]) => [wordsOf(name), valueText(each)] as const)
    .filter(([, text]) => text !== "")
    .map(([name, text]) => `${name} ${text}`)
    .join(", ")
}

/** `expiresAt` becomes `expires at`. */
const wordsOf = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

/** A moment as people read it, anything else as it is. */
const timeOr = (text: string): string => (z.iso.datetime().safeParse(text).success ? fullTime(text) : text)

/** An item of a list by its id or name, where it has one. */
const itemText = (item: unknown): string => {
  const named = z.object({ id: z.string() }).safeParse(item)
  if (named.success) return named.data.id
  return typeof item === "string" ? item : JSON.stringify(item)
}

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
