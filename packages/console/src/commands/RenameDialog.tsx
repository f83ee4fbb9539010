import type { FlowNode } from "@gatewright/flow"
import { Button, Modal, TextInput } from "@mantine/core"
import { useState } from "react"
import dialog from "../app/ui/dialog.module.css"
import type { Designing } from "./command.ts"
import { words } from "./words.ts"

/** Asks for a new name of a node. */
export const RenameDialog = ({
  designing,
  node,
  onClose,
}: {
  readonly designing: Designing
  readonly node: FlowNode
  readonly onClose: () => void
}) => {
  const [name, setName] = useState(node.name)
  return (
    <Modal opened onClose={onClose} title={words.rename}>
      <form
        className={dialog["form"]}
        onSubmit={(event) => {
          event.preventDefault()
          onClose()
          if (name.trim() === node.name) return
          designing.edit({ operation: { kind: "rename-node", node: node.id, name: name.trim() }, select: [node.id] })
        }}
      >
        <TextInput
          label={words.name}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          onFocus={({ currentTarget }) => currentTarget.select()}
          maxLength={500}
          data-autofocus
        />
        <div className={dialog["actions"]}>
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit">{words.apply}</Button>
        </div>
      </form>
    </Modal>
  )
}
