import { Button, Modal } from "@mantine/core"
import dialog from "../app/ui/dialog.module.css"
import { words as common } from "../app/ui/words.ts"
import { words } from "./words.ts"

/** Says that a download holds what was saved, while something is not, and offers to save first (I1.13). */
export const DownloadDialog = ({
  opened,
  onClose,
  onSaveFirst,
  onSaved,
}: {
  readonly opened: boolean
  readonly onClose: () => void
  readonly onSaveFirst: () => Promise<void>
  readonly onSaved: () => void
}) => (
  <Modal opened={opened} onClose={onClose} title={words.download} size={500}>
    <div className={dialog["form"]}>
      <p>{words.downloadUnsaved}</p>
      <div className={dialog["actions"]}>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button variant="default" onClick={onSaved}>
          {words.downloadSaved}
        </Button>
        <Button onClick={() => void onSaveFirst()} data-autofocus>
          {words.saveAndDownload}
        </Button>
      </div>
    </div>
  </Modal>
)
