import { Button } from "@mantine/core"
import { useEffect, useState } from "react"
import { Notice } from "../app/ui/Notice.tsx"
import { draftKey, forgetDraft, keepDraft, keptDraft } from "./kept-draft.ts"
import styles from "./kept-draft.module.css"
import type { Editing } from "./use-editing.ts"
import { words } from "./words.ts"

/**
 * Keeps unsaved edits in the browser, through a crash, and offers them when the flow is opened again. They are never taken
 * over unasked, and nothing else is kept until somebody has decided.
 */
export const KeptDraftNotice = ({
  tenant,
  flow,
  version,
  editing,
}: {
  readonly tenant: string
  readonly flow: string
  readonly version: string | undefined
  readonly editing: Editing
}) => {
  const key = draftKey(tenant, flow, version)
  const [kept, setKept] = useState(() => keptDraft(localStorage, key))
  const { session, dirty } = editing
  useEffect(() => {
    if (kept) return undefined
    if (!dirty) {
      forgetDraft(localStorage, key)
      return undefined
    }
    const { document, revision } = session
    const later = setTimeout(() => keepDraft(localStorage, key, { document, revision, at: Date.now() }), pause)
    return () => clearTimeout(later)
  }, [kept, dirty, session, key])
  if (!kept) return null
  return (
    <div className={styles["kept"]}>
      <Notice tone="info" title={words.kept(timeText(kept.at))} text={dirty ? words.keptDirty : words.keptText}>
        <div className={styles["actions"]}>
          <Button
            disabled={dirty}
            onClick={() => {
              setKept(undefined)
              // Begun with the revision of then: where somebody saved meanwhile, saving asks what shall happen.
              editing.restart(session.document, kept.revision)
              editing.operate({
                kind: "batch",
                label: words.keptStep,
                operations: [{ kind: "replace-document", document: kept.document }],
              })
            }}
          >
            {words.keptRestore}
          </Button>
          <Button variant="default" onClick={() => setKept(undefined)}>
            {words.keptDiscard}
          </Button>
        </div>
      </Notice>
    </div>
  )
}

/** Typing and dragging come first: the browser's storage is written to when they pause. */
const pause = 600

const timeText = (at: number): string => {
  const date = new Date(at)
  const isToday = date.toDateString() === new Date().toDateString()
  return date.toLocaleString("en", isToday ? { timeStyle: "short" } : { dateStyle: "medium", timeStyle: "short" })
}
