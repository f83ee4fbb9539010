import { useEffect, useMemo, useState } from "react"
import { useQuery } from "@tanstack/react-query"
import { sessionQuery } from "../app/session/session-query.ts"
import { say, sayProblem } from "../app/ui/say.ts"
import { draftKey, forgetDraft, keepDraft, type KeptDraft, keptDrafts } from "./kept-draft.ts"
import { holdPage, openPages } from "./open-pages.ts"
import type { Editing } from "./use-editing.ts"
import { words } from "./words.ts"

/** What the browser kept of this flow, and what becomes of it. */
export interface Draft {
  /** Edits of a page that went away with them; the person decides. */
  readonly offered: KeptDraft | undefined
  readonly restore: () => void
  readonly discard: () => void
  /** The edits of this page are given up: nothing is kept of them. */
  readonly forget: () => void
}

/**
 * Keeps unsaved edits in the browser, through a crash, and offers them when the flow is opened again. They are never taken
 * over unasked, and only what is saved or given up is forgotten.
 */
export const useKeptDraft = ({
  tenant,
  flow,
  version,
  editing,
}: {
  readonly tenant: string
  readonly flow: string
  readonly version: string | undefined
  readonly editing: Editing
}): Draft => {
  const { data: person } = useQuery({ ...sessionQuery, select: (session) => session?.person.id ?? "" })
  const place = useMemo(() => ({ person: person ?? "", tenant, flow, version }), [person, tenant, flow, version])
  const [page] = useState(() => crypto.getRandomValues(new Uint32Array(2)).join("-"))
  const key = draftKey(place, page)
  const [kept, setKept] = useState<readonly { readonly key: string; readonly draft: KeptDraft }[]>([])
  const { session, dirty } = editing

  useEffect(() => {
    const letGo = holdPage(key)
    let isGone = false
    void openPages().then((open) => {
      if (isGone) return
      const others = keptDrafts(localStorage, place).filter((each) => each.key !== key)
      setKept(others.filter((each) => !open.has(each.key)))
      if (others.some((each) => open.has(each.key))) say(words.otherPage)
    })
    return () => {
      isGone = true
      letGo()
    }
  }, [key, place])

  const [hasRoom, setHasRoom] = useState(true)
  useEffect(() => {
    if (!dirty) {
      forgetDraft(localStorage, key)
      return undefined
    }
    const { document, revision } = session
    const keep = () => setHasRoom(keepDraft(localStorage, key, { document, revision, at: Date.now() }))
    const later = setTimeout(keep, pause)
    return () => clearTimeout(later)
  }, [dirty, session, key])
  useEffect(() => {
    if (!hasRoom) sayProblem(words.noRoom, words.noRoomText)
  }, [hasRoom])

  const [first] = kept
  const decided = () => {
    if (first) forgetDraft(localStorage, first.key)
    setKept(kept.slice(1))
  }
  return {
    offered: first?.draft,
    restore: () => {
      if (!first) return
      const { document, revision } = first.draft
      // Kept for this page before it is forgotten for the one that went away.
      keepDraft(localStorage, key, { ...first.draft, at: Date.now() })
      // Begun with the revision of then: where somebody saved meanwhile, both have to be merged.
      editing.restart(session.document, revision)
      editing.operate({
        kind: "batch",
        label: words.keptStep,
        operations: [{ kind: "replace-document", document }],
      })
      decided()
    },
    discard: decided,
    forget: () => forgetDraft(localStorage, key),
  }
}

/** Typing and dragging come first: the browser's storage is written to when they pause. */
const pause = 600
