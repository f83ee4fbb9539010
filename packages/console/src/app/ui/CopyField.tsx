import { ActionIcon, TextInput, Tooltip } from "@mantine/core"
import { IconCopy } from "@tabler/icons-react"
import { copyText } from "./copy-text.ts"
import dialog from "./dialog.module.css"
import { words } from "./words.ts"

/** A text to take along: a link, a token, a key. */
export const CopyField = ({
  label,
  description,
  value,
}: {
  readonly label: string
  readonly description?: string
  readonly value: string
}) => (
  <TextInput
    label={label}
    description={description}
    value={value}
    readOnly
    onFocus={(event) => event.currentTarget.select()}
    classNames={{ input: dialog["code"] ?? "" }}
    rightSection={
      <Tooltip label={words.copy}>
        <ActionIcon
          variant="subtle"
          color="gray"
          onClick={() => void copyText(value)}
          aria-label={words.copyOf(label.toLowerCase())}
        >
          <IconCopy size={16} />
        </ActionIcon>
      </Tooltip>
    }
  />
)
