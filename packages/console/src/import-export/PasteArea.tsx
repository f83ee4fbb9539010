import { Button, Textarea } from "@mantine/core"
import { useState } from "react"
import styles from "./import-panel.module.css"
import { pastedFile, type PickedFile } from "./picked-file.ts"
import { words } from "./words.ts"

/** A place to paste or type JSON, for those who don't know that pasting works anywhere in the dialog. */
export const PasteArea = ({
  onUse,
  onClose,
}: {
  readonly onUse: (file: PickedFile) => void
  readonly onClose: () => void
}) => {
  const [text, setText] = useState("")
  const [empty, setEmpty] = useState(false)
  const use = () => {
    setEmpty(text.trim() === "")
    if (text.trim() !== "") onUse(pastedFile(text, words.pastedName))
  }
  return (
    <div className={styles["paste"]}>
      <Textarea
        label={words.pasteLabel}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={empty && words.pasteEmpty}
        rows={6}
        spellCheck={false}
        classNames={{ input: styles["code"] ?? "" }}
        autoFocus
      />
      <div className={styles["pasteActions"]}>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {words.pasteClose}
        </Button>
        <Button variant="default" onClick={use}>
          {words.pasteUse}
        </Button>
      </div>
    </div>
  )
}
