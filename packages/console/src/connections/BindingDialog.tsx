import type { Answer, Requirement } from "@gatewright/flow"
import { connectionKinds } from "@gatewright/server/contract"
import { Modal, Select, TextInput } from "@mantine/core"
import { useState } from "react"
import dialog from "../app/ui/dialog.module.css"
import { DialogForm } from "../app/ui/DialogForm.tsx"
import { candidateLabel } from "./candidate-label.ts"
import styles from "./connections.module.css"
import type { Candidate } from "./use-candidates.ts"
import { words } from "./words.ts"

const kinds = ["connection", "secret", "flow"] as const

interface Props {
  readonly opened: boolean
  readonly candidatesOf: (need: Pick<Requirement, "kind" | "detail">) => readonly Candidate[]
  readonly onClose: () => void
  readonly onAdd: (binding: Answer) => void
}

/** Adds a binding by hand, before any flow needs it. */
export const BindingDialog = ({ opened, ...props }: Props) => (
  <Modal opened={opened} onClose={props.onClose} title={words.addBinding} size={520}>
    <Form {...props} />
  </Modal>
)

const Form = ({ candidatesOf, onClose, onAdd }: Omit<Props, "opened">) => {
  const [kind, setKind] = useState<(typeof kinds)[number]>("connection")
  const [of, setOf] = useState<string>("smtp")
  const [key, setKey] = useState("")
  const [target, setTarget] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const detail = kind === "connection" ? of : kind === "flow" ? "library" : ""

  const submit = () => {
    setTried(true)
    if (key.trim() === "" || target === null) return
    onAdd({ kind, detail, key: key.trim(), to: target })
    onClose()
  }
  return (
    <DialogForm submit={words.save} onSubmit={submit} onClose={onClose}>
      <div className={styles["binding"]}>
        <Select
          label={words.bindingKind}
          data={kinds.map((value) => ({ value, label: words.bindingKinds[value] }))}
          value={kind}
          onChange={(value) => {
            setKind(kinds.find((each) => each === value) ?? kind)
            setTarget(null)
          }}
        />
        {kind === "connection" && (
          <Select
            label={words.connectionKindLabel}
            data={connectionKinds.map((value) => ({ value, label: words.kindsLong[value] }))}
            value={of}
            onChange={(value) => {
              setOf(value ?? of)
              setTarget(null)
            }}
          />
        )}
      </div>
      <TextInput
        label={kind === "flow" ? words.idInFlows : words.nameInFlows}
        value={key}
        onChange={(event) => setKey(event.currentTarget.value)}
        error={tried && key.trim() === "" && words.nameMissing}
        classNames={{ input: dialog["code"] ?? "" }}
        maxLength={200}
        spellCheck={false}
        data-autofocus
      />
      <Select
        label={words.standsFor}
        placeholder={words.chooseTarget}
        data={candidatesOf({ kind, detail }).map((each) => ({ value: each.key, label: candidateLabel(each) }))}
        value={target}
        onChange={setTarget}
        error={tried && target === null && words.targetMissing}
        searchable
      />
    </DialogForm>
  )
}
