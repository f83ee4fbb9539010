import { IconCopy, IconMaximize, IconMinimize } from "@tabler/icons-react"
import { copyText } from "../app/ui/copy-text.ts"
import { useCanvasActions } from "./canvas-actions.ts"
import { LoneBar } from "./LoneBar.tsx"
import styles from "./card-bar.module.css"
import { words } from "./words.ts"

/** Above the card that is selected alone: the id of its node to copy, and the size that it is drawn at. */
export const CardBar = ({ id, compact }: { readonly id: string; readonly compact: boolean }) => {
  const { canEdit, resizeNode } = useCanvasActions()
  if (!canEdit()) return undefined
  const Resize = compact ? IconMaximize : IconMinimize
  const resize = compact ? words.large : words.small
  return (
    <LoneBar label={words.cardBar} className={styles["bar"]}>
      <button
        type="button"
        title={words.copyId}
        aria-label={`${words.copyId}: ${id}`}
        onClick={() => void copyText(id, words.idCopied)}
      >
        <code>{id}</code>
        <IconCopy size={14} aria-hidden />
      </button>
      <button type="button" title={resize} aria-label={resize} onClick={() => resizeNode(id)}>
        <Resize size={14} aria-hidden />
      </button>
    </LoneBar>
  )
}
