import { Button, Checkbox, Modal } from "@mantine/core"
import { useState } from "react"
import dialog from "../app/ui/dialog.module.css"
import { words as common } from "../app/ui/words.ts"
import { useFlowCommands } from "../flows/flow-commands-context.ts"
import { useDesignerContext } from "./designer-context.ts"
import { hasLibraries } from "./use-flow-at-hand.ts"
import { words } from "./words.ts"

/**
 * What a download holds: says so where something is not saved, and offers to save first (I1.13); and whether the library
 * flows that the flow reaches come with it.
 */
export const DownloadDialog = ({ onClose }: { readonly onClose: () => void }) => (
  <Modal opened onClose={onClose} title={words.download} size={500}>
    <Ask onClose={onClose} />
  </Modal>
)

const Ask = ({ onClose }: { readonly onClose: () => void }) => {
  const { detail, version, editing, save } = useDesignerContext()
  const commands = useFlowCommands()
  const [withLibraries, setWithLibraries] = useState(false)
  const { dirty } = editing
  const download = async (saveFirst: boolean) => {
    onClose()
    const saved = saveFirst ? await save.run() : detail
    if (!saved) return
    if (withLibraries) commands.downloadWithLibraries(saved)
    else commands.download(saved, version && saved.revision)
  }
  return (
    <div className={dialog["form"]}>
      <p>{dirty ? words.downloadUnsaved : words.downloadText}</p>
      {hasLibraries(detail, version) && (
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
          onClick={() => void download(false)}
          {...(!dirty && { "data-autofocus": true })}
        >
          {dirty ? words.downloadSaved : words.downloadNow}
        </Button>
        {dirty && (
          <Button onClick={() => void download(true)} data-autofocus>
            {words.saveAndDownload}
          </Button>
        )}
      </div>
    </div>
  )
}
