import { connectionKinds, type ConnectionRow, putConnection } from "@gatewright/server/contract"
import { Modal, Select, TextInput } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call } from "../app/api/call.ts"
import dialog from "../app/ui/dialog.module.css"
import { DialogForm } from "../app/ui/DialogForm.tsx"
import { say } from "../app/ui/say.ts"
import { bodyOf, type ConnectionDraft, faultsOf, needsSecret, secretFieldOf } from "./connection-draft.ts"
import { KindFields } from "./KindFields.tsx"
import { SecretField } from "./SecretField.tsx"
import { words } from "./words.ts"

/** What the dialog opens with. */
export interface ConnectionOpening {
  readonly draft: ConnectionDraft
  /** The connection that is there; without it a new one is made. */
  readonly row?: ConnectionRow
  /** What a flow asks for, and stays: the kind, or the key as well. */
  readonly fixed?: "kind" | "key"
}

interface Props {
  readonly tenant: string
  readonly opening: ConnectionOpening | undefined
  /** Keys that a new connection can't have. */
  readonly taken?: readonly string[]
  readonly onClose: () => void
  readonly onSaved?: (saved: ConnectionRow) => void
}

/** Adds a connection, or changes one. Above another dialog, Escape closes this one alone. */
export const ConnectionDialog = ({ opening, ...props }: Props) => (
  <Modal
    stackId="connection"
    opened={opening !== undefined}
    onClose={props.onClose}
    title={opening?.row ? words.editConnection(opening.row.name) : words.addConnection}
    size={560}
  >
    {opening && <Form opening={opening} {...props} />}
  </Modal>
)

const Form = ({ tenant, opening, taken = [], onClose, onSaved }: Props & { readonly opening: ConnectionOpening }) => {
  const [draft, setDraft] = useState(opening.draft)
  const [tried, setTried] = useState(false)
  const client = useQueryClient()
  const change = (part: Partial<ConnectionDraft>) => setDraft((before) => ({ ...before, ...part }))
  const key = draft.key.trim()
  const isNew = opening.row === undefined
  const faults = { ...faultsOf(draft), ...(isNew && taken.includes(key) && { key: words.keyTaken }) }
  const shown = tried ? faults : {}

  const save = useMutation({
    mutationFn: () => call(putConnection, { params: { tenant, connection: key }, body: bodyOf(draft) }),
    onSuccess: async (saved) => {
      say(words.saved(saved.name))
      onClose()
      onSaved?.(saved)
      await client.invalidateQueries({ queryKey: ["tenant", tenant] })
    },
  })
  const submit = () => {
    setTried(true)
    if (Object.keys(faults).length === 0) save.mutate()
  }
  const field = secretFieldOf(draft.kind)
  return (
    <DialogForm
      submit={words.save}
      isPending={save.isPending}
      refused={words.notSaved}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Select
        label={words.kind}
        data={connectionKinds.map((value) => ({ value, label: words.kindsLong[value] }))}
        value={draft.kind}
        onChange={(value) =>
          change({ kind: connectionKinds.find((each) => each === value) ?? draft.kind, secret: undefined })
        }
        disabled={!isNew || opening.fixed !== undefined}
      />
      <TextInput
        label={words.key}
        description={words.keyHelp}
        value={draft.key}
        onChange={(event) => change({ key: event.currentTarget.value })}
        error={shown.key}
        classNames={{ input: dialog["code"] ?? "" }}
        spellCheck={false}
        disabled={!isNew || opening.fixed === "key"}
        required
        data-autofocus={(isNew && opening.fixed !== "key") || undefined}
      />
      <TextInput
        label={words.name}
        description={words.nameHelp}
        value={draft.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        maxLength={200}
        data-autofocus={!isNew || opening.fixed === "key" || undefined}
      />
      <KindFields draft={draft} faults={shown} onChange={change} />
      {(needsSecret(draft) || opening.row?.secrets[field] === true) && (
        <SecretField
          label={words.secretFields[field] ?? field}
          description={words.valueHelp}
          isSet={opening.row?.kind === draft.kind && opening.row.secrets[field] === true}
          value={draft.secret}
          onChange={(secret) => change({ secret })}
        />
      )}
    </DialogForm>
  )
}
