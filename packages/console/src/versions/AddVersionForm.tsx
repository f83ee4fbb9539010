import { addVersion, type FlowDetail } from "@gatewright/server/contract"
import { Button, Textarea, TextInput } from "@mantine/core"
import { useMutation } from "@tanstack/react-query"
import { type ClipboardEvent, type DragEvent, type FormEvent, useState } from "react"
import { call } from "../app/api/call.ts"
import dialog from "../app/ui/dialog.module.css"
import { FailureNotice } from "../app/ui/FailureNotice.tsx"
import { say, sayProblem } from "../app/ui/say.ts"
import { words as common } from "../app/ui/words.ts"
import { useFlowChanged } from "../flows/use-flow-changed.ts"
import ways from "../import-export/add-flow-dialog.module.css"
import { fileText } from "../app/ui/file-text.ts"
import { looksLikeJson } from "../import-export/picked-file.ts"
import { RevisionChoice } from "./RevisionChoice.tsx"
import { type Beginning, startVersion, type VersionDraft, versionBody, whyNotAdd } from "./version-draft.ts"
import { VersionFile } from "./VersionFile.tsx"
import { words } from "./words.ts"

/** A file may be dropped anywhere on the form, and JSON pasted anywhere in it. */
export const AddVersionForm = ({
  tenant,
  flow,
  revision,
  onClose,
}: {
  readonly tenant: string
  readonly flow: FlowDetail
  readonly revision: number | undefined
  readonly onClose: () => void
}) => {
  const [draft, setDraft] = useState(() => startVersion(flow.revision, revision))
  const [asked, setAsked] = useState(false)
  const changed = useFlowChanged(tenant)
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => call(addVersion, { params: { tenant, flow: flow.id }, body: versionBody(draft) }),
    onSuccess: async ({ version }) => {
      onClose()
      say(words.added(version.name))
      await changed()
    },
  })
  const change = (part: Partial<VersionDraft>) => setDraft((before) => ({ ...before, ...part }))
  const takeFile = async (file: File) => {
    const read = await fileText(file)
    if (read.kind === "refused") return sayProblem(words.fileRefused, read.problems[0]?.message ?? "")
    change({ from: "file", file: { name: file.name, text: read.text } })
  }
  const drop = (event: DragEvent) => {
    const [file] = event.dataTransfer.files
    if (!file) return
    event.preventDefault()
    void takeFile(file)
  }
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData("text/plain")
    if (!looksLikeJson(text)) return
    event.preventDefault()
    change({ from: "file", file: { name: words.pastedName, text } })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (whyNotAdd(draft, flow.id) === undefined) mutate()
  }
  const option = (from: Beginning, title: string, help: string) => (
    <label className={ways["way"]}>
      <input type="radio" name="from" checked={draft.from === from} onChange={() => change({ from })} />
      <strong>{title}</strong>
      <span>{help}</span>
    </label>
  )
  const why = whyNotAdd(draft, flow.id)
  return (
    <form
      className={dialog["form"]}
      onSubmit={submit}
      noValidate
      onDrop={drop}
      onDragOver={(event) => event.dataTransfer.types.includes("Files") && event.preventDefault()}
      onPaste={paste}
    >
      <TextInput
        label={words.name}
        value={draft.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        error={asked && draft.name.trim() === "" && words.nameMissing}
        maxLength={200}
        data-autofocus
      />
      <Textarea
        label={words.description}
        value={draft.description}
        onChange={(event) => change({ description: event.currentTarget.value })}
        autosize
        minRows={2}
        maxRows={5}
      />
      <fieldset className={ways["fieldset"]}>
        <legend>{words.from}</legend>
        <div className={ways["ways"]}>
          {option("current", words.fromCurrent, words.fromCurrentHelp(flow.revision))}
          {option("empty", words.fromEmpty, words.fromEmptyHelp)}
          {option("file", words.fromFile, words.fromFileHelp)}
          {option("revision", words.fromRevision, words.fromRevisionHelp)}
        </div>
      </fieldset>
      {draft.from === "file" && <VersionFile flow={flow} draft={draft} onChange={change} onFile={takeFile} />}
      {draft.from === "revision" && (
        <RevisionChoice
          tenant={tenant}
          flow={flow.id}
          value={draft.revision}
          onChange={(chosen) => change({ revision: chosen })}
        />
      )}
      {error && <FailureNotice title={words.notAdded} error={error} />}
      <div className={dialog["actions"]}>
        {why !== undefined && why !== words.nameMissing && <span className={ways["whyNot"]}>{why}</span>}
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button type="submit" loading={isPending} disabled={why !== undefined && why !== words.nameMissing}>
          {words.add}
        </Button>
      </div>
    </form>
  )
}
