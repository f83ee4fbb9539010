import { type FlowDetail, restoreRevision } from "@gatewright/server/contract"
import { Modal, Textarea } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call } from "../app/api/call.ts"
import { DialogForm } from "../app/ui/DialogForm.tsx"
import { Notice } from "../app/ui/Notice.tsx"
import { say } from "../app/ui/say.ts"
import { flowsKey } from "../flows/flow-queries.ts"
import { useFlowChanged } from "../flows/use-flow-changed.ts"
import type { Target } from "./version-commands-context.ts"
import { words } from "./words.ts"

interface Props {
  readonly tenant: string
  readonly flow: FlowDetail
  readonly dirty: boolean
  readonly onClose: () => void
}

/** Makes an earlier content the draft again. */
export const RestoreDialog = ({ target, ...props }: Props & { readonly target: Target | undefined }) => (
  <Modal
    opened={target !== undefined}
    onClose={props.onClose}
    title={target ? words.restoreTitle(target.what) : ""}
    size={540}
  >
    {target && <Form target={target} {...props} />}
  </Modal>
)

const Form = ({ tenant, flow, dirty, target, onClose }: Props & { readonly target: Target }) => {
  const client = useQueryClient()
  const changed = useFlowChanged(tenant)
  const [note, setNote] = useState("")
  const { mutate, error, isPending } = useMutation({
    mutationFn: () =>
      call(restoreRevision, {
        params: { tenant, flow: flow.id, revision: target.revision },
        body: { draft: flow.revision, note: note.trim() },
      }),
    onSuccess: async (detail) => {
      client.setQueryData([...flowsKey(tenant), "one", flow.id], detail)
      onClose()
      say(words.restored(detail.revision))
      await changed()
    },
  })
  return (
    <DialogForm
      submit={words.restore}
      isPending={isPending}
      refused={words.notRestored}
      error={error}
      onSubmit={mutate}
      onClose={onClose}
    >
      <p>{words.restoreText}</p>
      {dirty && <Notice tone="warn" text={words.restoreUnsaved} />}
      <Textarea
        label={words.note}
        description={words.noteHelp}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={1000}
        autosize
        minRows={2}
        maxRows={5}
        data-autofocus
      />
    </DialogForm>
  )
}
