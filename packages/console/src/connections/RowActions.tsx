import { IconCopyPlus, IconPencil, IconPlugConnected, IconTrash } from "@tabler/icons-react"
import { IconAction } from "../app/ui/IconAction.tsx"
import { words } from "./words.ts"

/** What can be done with a connection or a secret. What the configuration sets can be looked at, not changed. */
export const RowActions = ({
  name,
  editable,
  overridable = false,
  onTest,
  onEdit,
  onDelete,
}: {
  readonly name: string
  readonly editable: boolean
  readonly overridable?: boolean
  readonly onTest?: () => void
  readonly onEdit: () => void
  readonly onDelete: () => void
}) => (
  <>
    {onTest && <IconAction icon={IconPlugConnected} label={words.test} of={name} onClick={onTest} />}
    {editable && <IconAction icon={IconPencil} label={words.edit} of={name} onClick={onEdit} />}
    {!editable && overridable && <IconAction icon={IconCopyPlus} label={words.override} of={name} onClick={onEdit} />}
    {editable && <IconAction icon={IconTrash} label={words.delete} of={name} onClick={onDelete} />}
  </>
)
