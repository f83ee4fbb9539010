import { ActionIcon, type ActionIconProps } from "@mantine/core"
import { IconGripVertical } from "@tabler/icons-react"
import type { HTMLAttributes } from "react"
import { words } from "../words.ts"
import styles from "./form.module.css"

/** The handle of an entry, to drag it to another place or to move it with the arrow keys. */
export const EntryHandle = ({
  number,
  ...props
}: ActionIconProps & Omit<HTMLAttributes<HTMLButtonElement>, "color"> & { readonly number: number }) => (
  <ActionIcon
    {...props}
    variant="subtle"
    color="gray"
    size={26}
    className={styles["handle"] ?? ""}
    aria-label={words.entryHandle(number)}
    aria-description={words.entryHandleHelp}
    title={words.entryHandleHelp}
  >
    <IconGripVertical size={16} />
  </ActionIcon>
)
