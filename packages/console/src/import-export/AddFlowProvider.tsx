import { type ReactNode, useCallback, useState } from "react"
import type { Opening } from "./add-draft.ts"
import { AddFlowContext } from "./add-flow-context.ts"
import { AddFlowDialog } from "./AddFlowDialog.tsx"

interface Dialog {
  readonly opening: Opening
  readonly opened: boolean
  /** Every opening starts afresh. */
  readonly round: number
}

/** Holds the Add dialog above the pages: it can go on in another category, with the file kept. */
export const AddFlowProvider = ({ tenant, children }: { readonly tenant: string; readonly children: ReactNode }) => {
  const [dialog, setDialog] = useState<Dialog>()
  const open = useCallback(
    (opening: Opening) => setDialog((before) => ({ opening, opened: true, round: (before?.round ?? 0) + 1 })),
    [],
  )
  const close = () => setDialog((before) => before && { ...before, opened: false })
  return (
    <AddFlowContext value={open}>
      {children}
      {dialog && (
        <AddFlowDialog
          key={dialog.round}
          tenant={tenant}
          opening={dialog.opening}
          opened={dialog.opened}
          onClose={close}
        />
      )}
    </AddFlowContext>
  )
}
