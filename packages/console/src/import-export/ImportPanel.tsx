import { Button, Loader } from "@mantine/core"
import { IconClipboardText, IconFileText } from "@tabler/icons-react"
import { useState } from "react"
import { FailureNotice } from "../app/ui/FailureNotice.tsx"
import { FilePicker } from "../app/ui/FilePicker.tsx"
import { type AddDraft, type Fields, withFile } from "./add-draft.ts"
import { BundleNotice } from "./BundleNotice.tsx"
import { FileReport } from "./FileReport.tsx"
import styles from "./import-panel.module.css"
import { PasteArea } from "./PasteArea.tsx"
import { type PickedFile, pickedFile } from "./picked-file.ts"
import { useBundle } from "./use-bundle.ts"
import type { Preview } from "./use-preview.ts"
import { words } from "./words.ts"

/** *Import content from file*: the file, and what adding it would do (I1.5 to I1.9). */
export const ImportPanel = ({
  tenant,
  draft,
  onChange,
  onClose,
  preview,
  fields,
}: {
  readonly tenant: string
  readonly draft: AddDraft
  readonly onChange: (draft: AddDraft) => void
  readonly onClose: () => void
  readonly preview: Preview
  readonly fields: Fields
}) => {
  const [pasting, setPasting] = useState(false)
  const bundle = useBundle(draft.file)
  const take = (file: PickedFile) => {
    setPasting(false)
    onChange(withFile(draft, file))
  }
  return (
    <section className={styles["panel"]} aria-label={words.ways.import.title}>
      <FilePicker
        isEmpty={draft.file === undefined}
        load={words.loadFromFile}
        other={words.otherFile}
        orDrop={words.orDrop}
        onTake={([file]) => file && take(pickedFile(file))}
      >
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconClipboardText size={16} aria-hidden />}
          onClick={() => setPasting(!pasting)}
          aria-expanded={pasting}
        >
          {words.pasteJson}
        </Button>
      </FilePicker>
      {pasting && <PasteArea onUse={take} onClose={() => setPasting(false)} />}
      {draft.file && (
        <p className={styles["file"]}>
          <IconFileText size={16} aria-hidden />
          <strong>{draft.file.name}</strong>
          {preview.isReading && (
            <span role="status">
              <Loader size={14} /> {words.reading}
            </span>
          )}
        </p>
      )}
      {draft.file && bundle !== undefined && (
        <BundleNotice tenant={tenant} file={draft.file} flows={bundle} onClose={onClose} />
      )}
      {preview.error && bundle === undefined && <FailureNotice title={words.fileRefused} error={preview.error} />}
      {preview.data && (
        <FileReport
          tenant={tenant}
          draft={draft}
          onChange={onChange}
          onClose={onClose}
          preview={preview.data}
          fields={fields}
        />
      )}
    </section>
  )
}
