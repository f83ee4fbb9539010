import type { FlowDetail } from "@gatewright/server/contract"
import { Modal } from "@mantine/core"
import { AddVersionForm } from "./AddVersionForm.tsx"
import { words } from "./words.ts"

/** *Add New Version*: name, description, and what it begins with. */
export const AddVersionDialog = ({
  tenant,
  flow,
  opened,
  revision,
  onClose,
}: {
  readonly tenant: string
  readonly flow: FlowDetail
  readonly opened: boolean
  /** The revision that it shall be made of, where that is known. */
  readonly revision: number | undefined
  readonly onClose: () => void
}) => (
  // What a file changes opens above it: Escape closes one of them at a time.
  <Modal.Stack>
    <Modal stackId="add-version" opened={opened} onClose={onClose} title={words.addVersion} size={640}>
      {opened && <AddVersionForm tenant={tenant} flow={flow} revision={revision} onClose={onClose} />}
    </Modal>
  </Modal.Stack>
)
