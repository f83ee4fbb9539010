import { changeVersion, type VersionRow } from "@gatewright/server/contract"
import { Modal, Textarea, TextInput } from "@mantine/core"
import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { call } from "../app/api/call.ts"
import { DialogForm } from "../app/ui/DialogForm.tsx"
import { say } from "../app/ui/say.ts"
import { useFlowChanged } from "../flows/use-flow-changed.ts"
import { words } from "./words.ts"

interface Props {
  readonly tenant: string
  readonly flow: string
  readonly onClose: () => void
}

/** Name and description of a version. */
export const RenameVersionDialog = ({ version, ...props }: Props & { readonly version: VersionRow | undefined }) => (
  <Modal opened={version !== undefined} onClose={props.onClose} title={words.renameTitle} size={540}>
    {version && <Form version={version} {...props} />}
  </Modal>
)

const Form = ({ tenant, flow, version, onClose }: Props & { readonly version: VersionRow }) => {
  const changed = useFlowChanged(tenant)
  const [name, setName] = useState(version.name)
  const [description, setDescription] = useState(version.description)
  const { mutate, error, isPending } = useMutation({
    mutationFn: () =>
      call(changeVersion, { params: { tenant, flow, version: version.id }, body: { name: name.trim(), description } }),
    onSuccess: async () => {
      onClose()
      say(words.renamed)
      await changed()
    },
  })
  const submit = () => {
    if (name.trim() !== "") mutate()
  }
  return (
    <DialogForm
      submit={words.save}
      isPending={isPending}
      refused={words.notRenamed}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={words.name}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={name.trim() === "" && words.nameMissing}
        maxLength={200}
        data-autofocus
      />
      <Textarea
        label={words.description}
        value={description}
        onChange={(event) => setDescription(event.currentTarget.value)}
        autosize
        minRows={2}
        maxRows={6}
      />
    </DialogForm>
  )
}
