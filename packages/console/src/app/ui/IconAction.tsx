import { ActionIcon, Tooltip } from "@mantine/core"
import type { Icon } from "@tabler/icons-react"
import { words } from "./words.ts"

/** An action of a row, told by its icon: the words come with the pointer, and with the focus. */
export const IconAction = ({
  icon: Symbol,
  label,
  of,
  onClick,
}: {
  readonly icon: Icon
  readonly label: string
  /** What it acts on: in a list, every row has the same icons. */
  readonly of: string
  readonly onClick: () => void
}) => (
  <Tooltip label={label}>
    <ActionIcon variant="subtle" color="gray" size={28} onClick={onClick} aria-label={words.actionOn(label, of)}>
      <Symbol size={16} />
    </ActionIcon>
  </Tooltip>
)
