import { Button } from "@mantine/core"
import { Notice } from "../app/ui/Notice.tsx"
import { useDesignerContext } from "./designer-context.ts"
import styles from "./kept-draft.module.css"
import { words } from "./words.ts"

/** Offers the edits that a page took with it when it went away. */
export const KeptDraftNotice = () => {
  const { mayWrite, detail, editing, draft, tools } = useDesignerContext()
  const { offered } = draft
  if (!mayWrite || !offered) return null
  const { dirty } = editing
  // Restored on what somebody saved since, they can only be saved as one with it.
  const isOlder = offered.revision < detail.revision
  const text = isOlder ? words.keptOlder(offered.revision, detail.revision) : words.keptText
  return (
    <div className={styles["kept"]}>
      <Notice tone="info" title={words.kept(timeText(offered.at))} text={dirty ? words.keptDirty : text}>
        <div className={styles["actions"]}>
          <Button
            disabled={dirty}
            onClick={() => {
              draft.restore()
              if (isOlder) tools.open({ tool: "merge" })
            }}
          >
            {isOlder ? words.keptMerge : words.keptRestore}
          </Button>
          <Button variant="default" onClick={draft.discard}>
            {words.keptDiscard}
          </Button>
        </div>
      </Notice>
    </div>
  )
}

const timeText = (at: number): string => {
  const date = new Date(at)
  const isToday = date.toDateString() === new Date().toDateString()
  return date.toLocaleString("en", isToday ? { timeStyle: "short" } : { dateStyle: "medium", timeStyle: "short" })
}
