import { deleteFlow, type FlowRow, restoreFlow } from "@gatewright/server/contract"
import { Anchor, Modal } from "@mantine/core"
import { notifications } from "@mantine/notifications"
import { useMutation } from "@tanstack/react-query"
import { call } from "../app/api/call.ts"
import { DialogForm } from "../app/ui/DialogForm.tsx"
import { say, sayFailure } from "../app/ui/say.ts"
import { words as common } from "../app/ui/words.ts"
import { useFlowChanged } from "./use-flow-changed.ts"
import { words } from "./words.ts"

interface Props {
  readonly tenant: string
  readonly flow: FlowRow | undefined
  readonly onClose: () => void
}

/** Asks before a flow is deleted, says why where it is refused, and offers the way back afterwards. */
export const DeleteFlowDialog = ({ tenant, flow, onClose }: Props) => (
  <Modal opened={flow !== undefined} onClose={onClose} title={words.deleteTitle}>
    {flow && <Ask tenant={tenant} flow={flow} onClose={onClose} />}
  </Modal>
)

const Ask = ({ tenant, flow, onClose }: Props & { readonly flow: FlowRow }) => {
  const changed = useFlowChanged(tenant)
  const params = { tenant, flow: flow.id }
  const bringBack = async () => {
    try {
      await call(restoreFlow, { params })
      say(words.restored(flow.name))
      await changed()
    } catch (error) {
      sayFailure(words.restoreFailed, error)
    }
  }
  const remove = useMutation({
    mutationFn: () => call(deleteFlow, { params }),
    onSuccess: async () => {
      onClose()
      const id = notifications.show({
        autoClose: 12_000,
        closeButtonProps: { "aria-label": common.close },
        message: (
          <>
            {words.deleted(flow.name)}{" "}
            <Anchor
              component="button"
              type="button"
              inherit
              onClick={() => {
                notifications.hide(id)
                void bringBack()
              }}
            >
              {words.restore}
            </Anchor>
          </>
        ),
      })
      await changed()
    },
  })
  return (
    <DialogForm
      submit={words.deleteConfirm}
      danger
      isPending={remove.isPending}
      refused={words.notDeleted}
      error={remove.error}
      onSubmit={remove.mutate}
      onClose={onClose}
    >
      <p>
        {words.deleteText(flow.name)} {words.deleteKept}
      </p>
    </DialogForm>
  )
}
