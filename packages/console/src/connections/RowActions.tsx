import { ActionIcon, Tooltip } from "@mantine/core"
import { type Icon, IconCopyPlus, IconPencil, IconPlugConnected, IconTrash } from "@tabler/icons-react"
import styles from "./connections.module.css"
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
  <span className={styles["actions"]}>
    {onTest && <Action icon={IconPlugConnected} label={words.test} name={name} onClick={onTest} />}
    {editable && <Action icon={IconPencil} label={words.edit} name={name} onClick={onEdit} />}
    {!editable && overridable && <Action icon={IconCopyPlus} label={words.override} name={name} onClick={onEdit} />}
    {editable && <Action icon={IconTrash} label={words.delete} name={name} onClick={onDelete} />}
  </span>
)

const Action = ({
  icon: Symbol,
  label,
  name,
  onClick,
}: {
  readonly icon: Icon
  readonly label: string
  readonly name: string
  readonly onClick: () => void
}) => (
  <Tooltip label={label}>
    <ActionIcon variant="subtle" color="gray" size={28} onClick={onClick} aria-label={words.actionOn(label, name)}>
      <Symbol size={16} />
    </ActionIcon>
  </Tooltip>
)
