import { addPerson, type Person, type Role, roles } from "@gatewright/server/contract"
import { Button, Modal, Radio, TextInput } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { call } from "../app/api/call.ts"
import { roleWords } from "../app/session/access-words.ts"
import dialog from "../app/ui/dialog.module.css"
import { FailureNotice } from "../app/ui/FailureNotice.tsx"
import { words as common } from "../app/ui/words.ts"
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
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (name.trim() !== "") add.mutate()
  }
  return (
    <form onSubmit={submit} noValidate className={dialog["form"]}>
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
      {add.error && <FailureNotice title={words.addFailed} error={add.error} />}
      <div className={dialog["actions"]}>
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button type="submit" loading={add.isPending}>
          {words.add}
        </Button>
      </div>
    </form>
  )
}
