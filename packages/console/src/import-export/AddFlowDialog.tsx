import { Modal } from "@mantine/core"
import { IconFileImport } from "@tabler/icons-react"
import { type ClipboardEvent, type DragEvent, useState } from "react"
import styles from "./add-flow-dialog.module.css"
import { type Opening, startDraft, withFile } from "./add-draft.ts"
import { AddFlowForm } from "./AddFlowForm.tsx"
import { looksLikeJson, pastedFile, type PickedFile, pickedFile } from "./picked-file.ts"
import { words } from "./words.ts"

/** *Add* (P3). *View in detail* opens above it: Escape closes one of them at a time. A file may be dropped anywhere on the dialog, and JSON pasted anywhere in it. */
export const AddFlowDialog = ({
  tenant,
  opening,
  opened,
  onClose,
}: {
  readonly tenant: string
  readonly opening: Opening
  readonly opened: boolean
  readonly onClose: () => void
}) => {
  const [draft, setDraft] = useState(() => startDraft(opening))
  const [over, setOver] = useState(false)
  const take = (file: PickedFile | undefined) => file && setDraft((before) => withFile(before, file))

  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    take(file && pickedFile(file))
  }
  const paste = (event: ClipboardEvent) => {
    const [file] = event.clipboardData.files
    const text = event.clipboardData.getData("text/plain")
    if (!file && !looksLikeJson(text)) return
    event.preventDefault()
    take(file ? pickedFile(file) : pastedFile(text, words.pastedName))
  }
  return (
    <Modal.Stack>
      <Modal
        stackId="add"
        opened={opened}
        onClose={onClose}
        size={760}
        title={
          <>
            {words.title} <span className={styles["part"]}>{words.generalConfiguration}</span>
          </>
        }
        onPaste={paste}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes("Files")) return
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={({ currentTarget, relatedTarget }) => {
          if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false)
        }}
        onDrop={drop}
      >
        <AddFlowForm tenant={tenant} draft={draft} onChange={setDraft} onClose={onClose} />
        {over && (
          <div className={styles["drop"]}>
            <IconFileImport size={28} aria-hidden />
            {words.dropHere}
          </div>
        )}
      </Modal>
    </Modal.Stack>
  )
}
