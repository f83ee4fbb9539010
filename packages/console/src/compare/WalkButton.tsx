import { ActionIcon, Tooltip } from "@mantine/core"
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react"

const ways = {
  previous: { icon: IconChevronLeft, key: "P" },
  next: { icon: IconChevronRight, key: "N" },
}

/** Goes to the previous or the next of what a bar counts; `hint` also says the key. */
export const WalkButton = ({
  way,
  label,
  hint,
  disabled = false,
  onClick,
}: {
  readonly way: keyof typeof ways
  readonly label: string
  readonly hint: string
  readonly disabled?: boolean
  readonly onClick: () => void
}) => {
  const { icon: Icon, key } = ways[way]
  return (
    <Tooltip label={hint}>
      <ActionIcon
        variant="default"
        size={30}
        disabled={disabled}
        onClick={onClick}
        aria-label={label}
        aria-keyshortcuts={key}
      >
        <Icon size={16} />
      </ActionIcon>
    </Tooltip>
  )
}
