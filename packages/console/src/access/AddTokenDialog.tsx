import { addToken, type Scope, scopes, type Token } from "@gatewright/server/contract"
import { Checkbox, Modal, Select, TextInput } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call } from "../app/api/call.ts"
import { scopeWords } from "../app/session/access-words.ts"
import { DialogForm } from "../app/ui/DialogForm.tsx"
import styles from "./access.module.css"
import { words } from "./words.ts"

interface Props {
  readonly tenant: string
  readonly opened: boolean
  readonly onClose: () => void
  readonly onAdded: (token: Token, text: string) => void
}

/** Makes an API token with the rights that are chosen. */
export const AddTokenDialog = ({ opened, ...props }: Props) => (
  <Modal opened={opened} onClose={props.onClose} title={words.addToken} size={560}>
    <Form {...props} />
  </Modal>
)

const Form = ({ tenant, onClose, onAdded }: Omit<Props, "opened">) => {
  const [name, setName] = useState("")
  const [granted, setGranted] = useState<readonly Scope[]>(["flow:read", "flow:plan"])
  const [expiry, setExpiry] = useState("90")
  const [tried, setTried] = useState(false)
  const client = useQueryClient()
  const add = useMutation({
    mutationFn: () =>
      call(addToken, {
        params: { tenant },
        body: { name: name.trim(), scopes: [...granted], ...(expiry !== "never" && { days: Number(expiry) }) },
      }),
    onSuccess: async ({ token, text }) => {
      onClose()
      onAdded(token, text)
      await client.invalidateQueries({ queryKey: ["tenant", tenant] })
    },
  })
  const submit = () => {
    setTried(true)
    if (name.trim() !== "" && granted.length > 0) add.mutate()
  }
  return (
    <DialogForm
      submit={words.add}
      isPending={add.isPending}
      refused={words.tokenFailed}
      error={add.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={words.tokenName}
        description={words.tokenNameHelp}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={tried && name.trim() === "" && words.tokenNameMissing}
        maxLength={200}
        required
        data-autofocus
      />
      <Checkbox.Group
        label={words.rights}
        value={[...granted]}
        onChange={(values) => setGranted(scopes.filter((scope) => values.includes(scope)))}
        error={tried && granted.length === 0 && words.rightsMissing}
      >
        <div className={styles["rights"]}>
          {scopes.map((scope) => (
            <Checkbox
              key={scope}
              value={scope}
              label={scopeWords[scope].label}
              description={
                // As guides, the API and the audit log call it.
                <>
                  {scopeWords[scope].text} <code>{scope}</code>
                </>
              }
            />
          ))}
        </div>
      </Checkbox.Group>
      <Select
        label={words.expiry}
        data={["30", "90", "365", "never"].map((value) => ({ value, label: words.expiries[value] ?? value }))}
        value={expiry}
        onChange={(value) => setExpiry(value ?? expiry)}
      />
    </DialogForm>
  )
}
