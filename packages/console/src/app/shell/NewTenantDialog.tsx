import { createTenant } from "@gatewright/server/contract"
import { Modal, TextInput } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useNavigate, useRouter } from "@tanstack/react-router"
import { useState } from "react"
import { codeOf, sentenceOfError } from "../api/api-failure.ts"
import { call } from "../api/call.ts"
import { sessionKey } from "../api/session-key.ts"
import { sessionQuery } from "../session/session-query.ts"
import dialog from "../ui/dialog.module.css"
import { DialogForm } from "../ui/DialogForm.tsx"
import { Notice } from "../ui/Notice.tsx"
import { say } from "../ui/say.ts"
import { tenantIdOf, tenantIdProblem } from "./tenant-id.ts"
import { words } from "./words.ts"

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
}

/** Creates a tenant and goes there. */
export const NewTenantDialog = ({ opened, onClose }: Props) => (
  <Modal opened={opened} onClose={onClose} title={words.newTenantTitle}>
    <NewTenantForm onClose={onClose} />
  </Modal>
)

const NewTenantForm = ({ onClose }: { readonly onClose: () => void }) => {
  const [name, setName] = useState("")
  const [typedId, setTypedId] = useState<string>()
  const [tried, setTried] = useState(false)
  const id = typedId ?? tenantIdOf(name)
  const client = useQueryClient()
  const router = useRouter()
  const navigate = useNavigate()

  const create = useMutation({
    mutationFn: () => call(createTenant, { body: { id, name: name.trim() } }),
    onSuccess: async (tenant) => {
      await client.invalidateQueries({ queryKey: sessionKey })
      await client.ensureQueryData(sessionQuery)
      await router.invalidate()
      await navigate({ to: "/$tenant/orchestrator", params: { tenant: tenant.id } })
      say(words.created(tenant.name))
      onClose()
    },
  })

  const nameProblem = name.trim() === "" ? words.nameMissing : undefined
  const idProblem = tenantIdProblem(id)
  const taken = codeOf(create.error) === "tenant.taken" ? words.idTaken : undefined

  const submit = () => {
    setTried(true)
    if (nameProblem === undefined && idProblem === undefined) create.mutate()
  }

  return (
    <DialogForm submit={words.create} isPending={create.isPending} onSubmit={submit} onClose={onClose}>
      <p className={dialog["lead"]}>{words.newTenantLead}</p>
      <TextInput
        label={words.tenantName}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={tried && nameProblem}
        data-autofocus
        required
      />
      <TextInput
        label={words.tenantId}
        description={words.tenantIdHelp(id)}
        value={id}
        onChange={(event) => setTypedId(event.currentTarget.value)}
        error={(tried && name.trim() !== "" && idProblem) || taken}
        classNames={{ input: dialog["code"] ?? "" }}
        spellCheck={false}
        required
      />
      {create.error && taken === undefined && <Notice tone="bad" text={sentenceOfError(create.error)} />}
    </DialogForm>
  )
}
