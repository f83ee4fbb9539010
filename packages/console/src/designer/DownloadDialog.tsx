import { Button, Checkbox, Modal } from "@mantine/core"
import { useState } from "react"
import dialog from "../app/ui/dialog.module.css"
import { words as common } from "../app/ui/words.ts"
import { words } from "./words.ts"

interface Props {
  readonly opened: boolean
  /** Whether something is not saved. */
  readonly dirty: boolean
  /** Whether the flow calls library flows. */
  readonly hasLibraries: boolean
  readonly onClose: () => void
  readonly onDownload: (how: { readonly saveFirst: boolean; readonly withLibraries: boolean }) => void
}

/**
 * What a download holds: says so where something is not saved, and offers to save first (I1.13); and whether the library
 * flows that the flow reaches come with it.
 */
export const DownloadDialog = ({ opened, ...props }: Props) => (
  <Modal opened={opened} onClose={props.onClose} title={words.download} size={500}>
    <Ask {...props} />
  </Modal>
)

const Ask = ({ dirty, hasLibraries, onClose, onDownload }: Omit<Props, "opened">) => {
  const [withLibraries, setWithLibraries] = useState(false)
  return (
    <div className={dialog["form"]}>
      <p>{dirty ? words.downloadUnsaved : words.downloadText}</p>
      {hasLibraries && (
        <Checkbox
          label={words.withLibraries}
          description={words.withLibrariesHelp}
          checked={withLibraries}
          onChange={(event) => setWithLibraries(event.currentTarget.checked)}
        />
      )}
      <div className={dialog["actions"]}>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button
          variant={dirty ? "default" : "filled"}
          onClick={() => onDownload({ saveFirst: false, withLibraries })}
          {...(!dirty && { "data-autofocus": true })}
        >
          {dirty ? words.downloadSaved : words.downloadNow}
        </Button>
        {dirty && (
          <Button onClick={() => onDownload({ saveFirst: true, withLibraries })} data-autofocus>
            {words.saveAndDownload}
          </Button>
        )}
      </div>
    </div>
  )
}
