import { Tooltip } from "@mantine/core"
import type { ReactElement } from "react"
import type { Designing } from "./command.ts"
import { tipOf } from "./tip-of.ts"

/** The tooltip of a button that does the same as a command: what it is called, its keys, and why it can't be used. */
export const CommandTip = ({
  id,
  designing,
  children,
}: {
  readonly id: string
  readonly designing: Designing
  readonly children: ReactElement
}) => (
  <Tooltip label={tipOf(id, designing)} multiline maw={320}>
    {children}
  </Tooltip>
)
