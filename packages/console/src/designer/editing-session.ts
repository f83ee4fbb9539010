import { apply, type Flow, type FlowDocument, labelOf, type Operation, type Problem } from "@gatewright/flow"
import { sameTarget } from "./same-target.ts"

/** An edit that was made, and the one that takes it back. */
interface Step {
  readonly operation: Operation
  readonly inverse: Operation
  readonly label: string
  /** When it was made, in milliseconds since 1970. */
  readonly at: number
}

/** A document while somebody edits it: what was done, what can be done again, and what the server has. */
export interface EditingSession {
  readonly document: FlowDocument
  /** The revision that the edits began with. */
  readonly revision: number
  readonly past: readonly Step[]
  readonly future: readonly Step[]
  /** How many steps of the past the server has; `undefined` when it has steps that were undone and replaced. */
  readonly savedSteps: number | undefined
}

/** What the General Configuration dialog changes of a document. */
export type HeadChange = Pick<Flow, "name" | "description" | "tags" | "tracking">

/** Edits of the same thing in a row are one step of undo when no more time than this lies between them. */
const pause = 900

export const startSession = (document: FlowDocument, revision: number): EditingSession => ({
  document,
  revision,
  past: [],
  future: [],
  savedSteps: 0,
})

export const isDirty = ({ past, savedSteps }: EditingSession): boolean => past.length !== savedSteps

/** Makes an edit. What was undone before it can't be done again. */
export const edited = (
  session: EditingSession,
  operation: Operation,
  now: number,
): EditingSession | { readonly problem: Problem } => {
  const applied = apply(session.document, operation)
  if ("problem" in applied) return applied
  const { document, inverse } = applied
  const last = session.past.at(-1)
  const goesOn =
    last !== undefined &&
    session.past.length !== session.savedSteps &&
    now - last.at < pause &&
    sameTarget(last.operation, operation)
  const step = { operation, inverse: goesOn ? last.inverse : inverse, label: labelOf(operation), at: now }
  const past = [...(goesOn ? session.past.slice(0, -1) : session.past), step]
  const lost = session.savedSteps !== undefined && session.savedSteps > session.past.length
  return { ...session, document, past, future: [], savedSteps: lost ? undefined : session.savedSteps }
}

/** Takes the last edit back. The same session where there is none. */
export const undone = (session: EditingSession): EditingSession => {
  const step = session.past.at(-1)
  const applied = step && apply(session.document, step.inverse)
  if (!applied || "problem" in applied) return session
  return {
    ...session,
    document: applied.document,
    past: session.past.slice(0, -1),
    future: [{ ...step, operation: applied.inverse }, ...session.future],
  }
}

/** Makes the edit again that was taken back last. */
export const redone = (session: EditingSession): EditingSession => {
  const [step, ...future] = session.future
  const applied = step && apply(session.document, step.operation)
  if (!applied || "problem" in applied) return session
  return {
    ...session,
    document: applied.document,
    past: [...session.past, { ...step, inverse: applied.inverse }],
    future,
  }
}

/** The server has what was sent: the document with that many steps. Edits that were made meanwhile are still to save. */
export const saved = (
  session: EditingSession,
  { revision, steps }: { readonly revision: number; readonly steps: number },
): EditingSession => ({
  ...session,
  revision,
  savedSteps: steps,
})

/**
 * The general configuration was changed on the server: taken over, beside the edits that are not saved. Where somebody else
 * saved before it was, the edits still begin with the revision of then: saving them has to be refused, and merged.
 */
export const withHead = (
  session: EditingSession,
  head: HeadChange,
  { from, to }: { readonly from: number; readonly to: number },
): EditingSession => {
  const applied = apply(session.document, { kind: "set-head", head })
  if ("problem" in applied) return session
  return { ...session, document: applied.document, revision: session.revision === from ? to : session.revision }
}
