import { putSecret, secretName, type SecretRow } from "@gatewright/server/contract"
import { Modal, Textarea, TextInput } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call } from "../app/api/call.ts"
import dialog from "../app/ui/dialog.module.css"
import { DialogForm } from "../app/ui/DialogForm.tsx"
import { say } from "../app/ui/say.ts"
import { SecretField } from "./SecretField.tsx"
import { words } from "./words.ts"

/** What the dialog opens with: a secret that is there, or the name of a new one. */
export type SecretOpening = { readonly row: SecretRow } | { readonly row?: undefined; readonly name: string }

interface Props {
  readonly tenant: string
  readonly opening: SecretOpening | undefined
  /** Names that a new secret can't have. */
  readonly taken?: readonly string[]
  readonly onClose: () => void
  readonly onSaved?: (saved: SecretRow) => void
}

/** Adds a secret, describes it, or sets another value. Above another dialog, Escape closes this one alone. */
export const SecretDialog = ({ opening, ...props }: Props) => (
  <Modal
    stackId="secret"
    opened={opening !== undefined}
    onClose={props.onClose}
    title={opening?.row ? words.editSecret(opening.row.name) : words.addSecret}
    size={520}
  >
    {opening && <Form opening={opening} {...props} />}
  </Modal>
)

const Form = ({ tenant, opening, taken = [], onClose, onSaved }: Props & { readonly opening: SecretOpening }) => {
  const { row } = opening
  const [name, setName] = useState(row ? row.name : opening.name)
  const [description, setDescription] = useState(row?.description ?? "")
  const [value, setValue] = useState<string | null>()
  const [tried, setTried] = useState(false)
  const client = useQueryClient()
  const key = name.trim()
  const nameFault = !secretName.safeParse(key).success
    ? words.nameWrong
    : !row && taken.includes(key)
      ? words.keyTaken
      : undefined
  // A new secret needs a value; one that is asked to be replaced as well.
  const valueFault = (row && value === undefined) || (value ?? "") !== "" ? undefined : words.valueMissing

  const save = useMutation({
    mutationFn: () =>
      call(putSecret, {
        params: { tenant, secret: key },
        body: { description, ...(typeof value === "string" && { value }) },
      }),
    onSuccess: async (saved) => {
      say(words.saved(saved.name))
      onClose()
      onSaved?.(saved)
      await client.invalidateQueries({ queryKey: ["tenant", tenant] })
    },
  })
  const submit = () => {
    setTried(true)
    if (nameFault === undefined && valueFault === undefined) save.mutate()
  }
  return (
    <DialogForm
      submit={words.save}
      isPending={save.isPending}
      refused={words.notSaved}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={words.name}
        description={words.secretNameHelp}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={tried && nameFault}
        classNames={{ input: dialog["code"] ?? "" }}
        spellCheck={false}
        disabled={row !== undefined}
        required
        data-autofocus
      />
      <Textarea
        label={words.description}
        value={description}
        onChange={(event) => setDescription(event.currentTarget.value)}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={1000}
      />
      <SecretField
        label={words.value}
        description={words.valueHelp}
        isSet={row !== undefined}
        removable={false}
        value={value}
        onChange={setValue}
        error={tried ? valueFault : undefined}
      />
    </DialogForm>
  )
}
