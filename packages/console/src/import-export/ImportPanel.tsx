import { Button, FileButton, Loader } from "@mantine/core"
import { IconClipboardText, IconFileText, IconUpload } from "@tabler/icons-react"
import { useRef, useState } from "react"
import { FailureNotice } from "../app/ui/FailureNotice.tsx"
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
  const reset = useRef<() => void>(null)
  const [pasting, setPasting] = useState(false)
  const bundle = useBundle(draft.file)
  const take = (file: PickedFile) => {
    setPasting(false)
    onChange(withFile(draft, file))
  }
  return (
    <section className={styles["panel"]} aria-label={words.ways.import.title}>
      <div className={styles["picker"]} data-empty={draft.file === undefined || undefined}>
        <FileButton
          accept="application/json,.json"
          resetRef={reset}
          onChange={(file) => {
            if (file) take(pickedFile(file))
            // The same file, mended meanwhile, can be chosen again.
            reset.current?.()
          }}
        >
          {(props) => (
            <Button
              {...props}
              variant={draft.file ? "default" : "filled"}
              leftSection={<IconUpload size={16} aria-hidden />}
            >
              {draft.file ? words.otherFile : words.loadFromFile}
            </Button>
          )}
        </FileButton>
        {draft.file === undefined && <span className={styles["or"]}>{words.orDrop}</span>}
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconClipboardText size={16} aria-hidden />}
          onClick={() => setPasting(!pasting)}
          aria-expanded={pasting}
        >
          {words.pasteJson}
        </Button>
      </div>
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
