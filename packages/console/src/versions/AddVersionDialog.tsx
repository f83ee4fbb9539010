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
  <Modal opened={opened} onClose={onClose} title={words.addVersion} size={640}>
    {opened && <AddVersionForm tenant={tenant} flow={flow} revision={revision} onClose={onClose} />}
  </Modal>
)
