import { addPerson, type Person, type Role, roles } from "@gatewright/server/contract"
import { Modal, Radio, TextInput } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call } from "../app/api/call.ts"
import { roleWords } from "../app/session/access-words.ts"
import { DialogForm } from "../app/ui/DialogForm.tsx"
import styles from "./access.module.css"
import { words } from "./words.ts"

interface Props {
  readonly tenant: string
  readonly opened: boolean
  readonly onClose: () => void
  readonly onAdded: (person: Person, link: { readonly url: string; readonly expiresAt: string }) => void
}

/** Adds a person with a role; what comes back is a link to hand over. */
export const AddPersonDialog = ({ opened, ...props }: Props) => (
  <Modal opened={opened} onClose={props.onClose} title={words.addPerson} size={520}>
    <Form {...props} />
  </Modal>
)

const Form = ({ tenant, onClose, onAdded }: Omit<Props, "opened">) => {
  const [name, setName] = useState("")
  const [role, setRole] = useState<Role>("designer")
  const [tried, setTried] = useState(false)
  const client = useQueryClient()
  const add = useMutation({
    mutationFn: () => call(addPerson, { params: { tenant }, body: { name: name.trim(), role } }),
    onSuccess: async ({ person, link }) => {
      onClose()
      onAdded(person, link)
      await client.invalidateQueries({ queryKey: ["tenant", tenant] })
    },
  })
  const submit = () => {
    setTried(true)
    if (name.trim() !== "") add.mutate()
  }
  return (
    <DialogForm
      submit={words.add}
      isPending={add.isPending}
      refused={words.addFailed}
      error={add.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={words.personName}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={tried && name.trim() === "" && words.personNameMissing}
        maxLength={200}
        required
        data-autofocus
      />
      <Radio.Group
        label={words.role}
        value={role}
        onChange={(value) => setRole(roles.find((each) => each === value) ?? role)}
      >
        <div className={styles["choices"]}>
          {roles.map((each) => (
            <Radio key={each} value={each} label={roleWords[each].label} description={roleWords[each].text} />
          ))}
        </div>
      </Radio.Group>
    </DialogForm>
  )
}
