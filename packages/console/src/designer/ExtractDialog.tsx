import { extractLibrary, newFlowId, newNodeId, writeFlow } from "@gatewright/flow"
import { importFlow } from "@gatewright/server/contract"
import { Button, Modal, TextInput } from "@mantine/core"
import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { callWithFile } from "../app/api/call.ts"
import dialog from "../app/ui/dialog.module.css"
import { FailureNotice } from "../app/ui/FailureNotice.tsx"
import type { Designing } from "../commands/command.ts"
import { useFlowChanged } from "../flows/use-flow-changed.ts"
import { extractWords as words } from "./extract-words.ts"

/** *Extract to library flow*: the new flow is saved first, then a call of it takes the place of what was selected. */
export const ExtractDialog = ({
  tenant,
  designing: { document, catalogue, selection, edit },
  onClose,
}: {
  readonly tenant: string
  readonly designing: Designing
  readonly onClose: () => void
}) => {
  const [name, setName] = useState("")
  const [problem, setProblem] = useState<string>()
  const changed = useFlowChanged(tenant)
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const flowId = newFlowId()
      const extracted = extractLibrary({
        document,
        catalogue,
        newId: newNodeId,
        ids: selection,
        name: name.trim(),
        flowId,
      })
      if ("problem" in extracted) {
        setProblem(extracted.problem.message)
        return
      }
      const file = new Blob([writeFlow(extracted.library)])
      await callWithFile(importFlow, { params: { tenant }, query: { preserveId: "true" } }, file)
      onClose()
      edit(extracted)
      void changed()
    },
  })
  return (
    <Modal opened onClose={onClose} title={words.title}>
      <form
        className={dialog["form"]}
        onSubmit={(event) => {
          event.preventDefault()
          mutate()
        }}
      >
        <p className={dialog["lead"]}>{words.text}</p>
        <TextInput
          label={words.name}
          value={name}
          onChange={({ currentTarget }) => {
            setName(currentTarget.value)
            setProblem(undefined)
          }}
          maxLength={200}
          error={problem}
          required
          data-autofocus
        />
        {error && <FailureNotice title={words.refused} error={error} />}
        <div className={dialog["actions"]}>
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={isPending} disabled={name.trim() === ""}>
            {words.extract}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
