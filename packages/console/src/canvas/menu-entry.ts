import type { ReactNode } from "react"

/** A line of the context menu, or a line between others. */
export type MenuEntry =
  | "divider"
  | {
      readonly id: string
      readonly label: string
      /** The keys that do the same, as people read them. */
      readonly keys?: string | undefined
      readonly icon?: ReactNode
      readonly disabled?: boolean
      /** Drawn as something that takes away. */
      readonly dangerous?: boolean
      readonly run: () => void
    }
