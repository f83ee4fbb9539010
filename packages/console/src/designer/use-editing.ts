import type { FlowDocument, Operation } from "@gatewright/flow"
import type { FlowDetail } from "@gatewright/server/contract"
import { useCallback, useEffect, useMemo, useRef, useState } from "react"
import {
  type EditingSession,
  edited,
  type HeadChange,
  isDirty,
  redone,
  saved,
  startSession,
  undone,
  withHead,
} from "./editing-session.ts"
import { sayProblem } from "../app/ui/say.ts"
import { words } from "./words.ts"

/** The flow that is edited, with undo and redo. */
export interface Editing {
  readonly session: EditingSession
  readonly dirty: boolean
  /** The session as it is this instant, with edits that are not drawn yet. */
  readonly now: () => EditingSession
  readonly operate: (operation: Operation) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly markSaved: (what: { readonly revision: number; readonly steps: number }) => void
  readonly takeHead: (head: HeadChange, revisions: { readonly from: number; readonly to: number }) => void
  /** Begins anew with what the server has; edits that are not saved are given up. */
  readonly restart: (document: FlowDocument, revision: number) => void
}

/** The editing session of a flow. A newer version on the server is taken over at once while there is nothing to lose. */
export const useEditing = (detail: FlowDetail): Editing => {
  const [session, setSession] = useState(() => startSession(detail.document, detail.revision))
  const latest = useRef(session)

  const set = useCallback((next: EditingSession) => {
    latest.current = next
    setSession(next)
  }, [])
  const actions = useMemo(
    () => ({
      now: () => latest.current,
      operate: (operation: Operation) => {
        const next = edited(latest.current, operation, Date.now())
        if ("problem" in next) sayProblem(words.editRefused, next.problem.message)
        else set(next)
      },
      undo: () => set(undone(latest.current)),
      redo: () => set(redone(latest.current)),
      markSaved: (what: { readonly revision: number; readonly steps: number }) => set(saved(latest.current, what)),
      takeHead: (head: HeadChange, revisions: { readonly from: number; readonly to: number }) =>
        set(withHead(latest.current, head, revisions)),
      restart: (document: FlowDocument, revision: number) => set(startSession(document, revision)),
    }),
    [set],
  )
  const { document, revision } = detail
  useEffect(() => {
    if (revision > latest.current.revision && !isDirty(latest.current)) actions.restart(document, revision)
  }, [document, revision, actions])

  return { session, dirty: isDirty(session), ...actions }
}
