import { NodeToolbar, Position } from "@xyflow/react"
import { createContext, type ReactNode, use } from "react"

const IsAlone = createContext(false)

/** Says to all below whether exactly one thing is selected. */
export const LoneSelection = IsAlone.Provider

/**
 * A bar above what is selected alone. React Flow hides those of several things too, but goes on to place and to count for
 * each of them in every frame of a pan.
 */
export const LoneBar = ({
  label,
  className,
  children,
}: {
  readonly label: string
  readonly className: string | undefined
  readonly children: ReactNode
}) =>
  use(IsAlone) && (
    <NodeToolbar position={Position.Top} className={`${className} nodrag nopan`} role="group" aria-label={label}>
      {children}
    </NodeToolbar>
  )
