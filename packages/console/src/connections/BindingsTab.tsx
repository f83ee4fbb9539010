import { type Answer, answersIn, readBindings, writeBindings } from "@gatewright/flow"
import { ActionIcon, Button, FileButton, Select } from "@mantine/core"
import { IconArrowsShuffle, IconDownload, IconPlus, IconTrash, IconUpload } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { useRef, useState } from "react"
import { useMay } from "../app/session/use-may.ts"
import { ConfirmDialog, type Question } from "../app/ui/ConfirmDialog.tsx"
import { DataTable } from "../app/ui/DataTable.tsx"
import { LoadError } from "../app/ui/LoadError.tsx"
import { Message } from "../app/ui/Message.tsx"
import page from "../app/ui/page.module.css"
import { sayProblem } from "../app/ui/say.ts"
import { ListSkeleton } from "../app/ui/ListSkeleton.tsx"
import { saveFile } from "../app/ui/save-file.ts"
import { BindingDialog } from "./BindingDialog.tsx"
import { candidateLabel } from "./candidate-label.ts"
import { bindingsQuery } from "./queries.ts"
import { useCandidates } from "./use-candidates.ts"
import { useSaveBindings } from "./use-save-bindings.ts"
import { countBindings, withBinding } from "./with-binding.ts"
import { words } from "./words.ts"

/** What names in flows stand for in this tenant. */
export const BindingsTab = ({ tenant }: { readonly tenant: string }) => {
  const { data, error, refetch } = useQuery(bindingsQuery(tenant))
  const mayWrite = useMay("secret:write")
  const candidatesOf = useCandidates(tenant)
  const save = useSaveBindings(tenant)
  const [adding, setAdding] = useState(false)
  const [question, setQuestion] = useState<Question>()
  const reset = useRef<() => void>(null)

  const load = async (file: File | null) => {
    reset.current?.()
    if (!file) return
    const read = readBindings(new Uint8Array(await file.arrayBuffer()))
    if (read.kind === "refused") return sayProblem(words.bindingsRefused, read.problems[0]?.message ?? "")
    const { bindings } = read
    setQuestion({
      title: words.uploadTitle,
      text: words.uploadText(countBindings(bindings)),
      confirm: words.uploadConfirm,
      refused: words.bindingsNotSaved,
      run: async () => void (await save.mutateAsync(bindings)),
    })
  }
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />
  if (!data) return <ListSkeleton />
  const rows = answersIn(data)
  return (
    <div className={page["stack"]}>
      <div className={page["bar"]}>
        <p>{words.bindingsLead}</p>
        <div className={page["actions"]}>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => saveFile(`${tenant}.bindings.json`, new Blob([writeBindings(data)]))}
          >
            {words.downloadBindings}
          </Button>
          {mayWrite && (
            <>
              <FileButton accept="application/json,.json" resetRef={reset} onChange={(file) => void load(file)}>
                {(props) => (
                  <Button {...props} variant="default" leftSection={<IconUpload size={16} aria-hidden />}>
                    {words.uploadBindings}
                  </Button>
                )}
              </FileButton>
              <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
                {words.addBinding}
              </Button>
            </>
          )}
        </div>
      </div>
      {rows.length === 0 ? (
        <Message icon={IconArrowsShuffle} title={words.bindingsEmpty} text={words.bindingsEmptyText} />
      ) : (
        <DataTable
          label={words.tabs.bindings}
          rows={rows}
          keyOf={({ kind, detail, key }) => `${kind} ${detail} ${key}`}
          columns={[
            { id: "name", label: words.inFlows, render: ({ key }) => <strong>{key}</strong> },
            { id: "kind", label: words.bindingKind, width: "180px", render: kindOf },
            {
              id: "target",
              label: words.standsFor,
              render: (row) => (
                <Target
                  row={row}
                  candidates={candidatesOf(row)}
                  onChange={mayWrite ? (to) => save.mutate(withBinding(data, row, to)) : undefined}
                />
              ),
            },
            mayWrite && {
              id: "actions",
              label: words.actions,
              width: "64px",
              bare: true,
              align: "end",
              render: (row) => (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={28}
                  onClick={() => save.mutate(withBinding(data, row, undefined))}
                  aria-label={words.removeBinding(row.key)}
                >
                  <IconTrash size={16} />
                </ActionIcon>
              ),
            },
          ]}
        />
      )}
      <BindingDialog
        opened={adding}
        candidatesOf={candidatesOf}
        onClose={() => setAdding(false)}
        onAdd={({ to, ...need }) => save.mutate(withBinding(data, need, to))}
      />
      <ConfirmDialog question={question} onClose={() => setQuestion(undefined)} />
    </div>
  )
}

const kindOf = ({ kind, detail }: Answer): string =>
  kind === "connection" ? `${words.bindingKinds[kind]} (${words.kinds[detail] ?? detail})` : words.bindingKinds[kind]

const Target = ({
  row,
  candidates,
  onChange,
}: {
  readonly row: Answer
  readonly candidates: readonly { readonly key: string; readonly name: string }[]
  readonly onChange: ((to: string) => void) | undefined
}) => {
  const known = candidates.find(({ key }) => key === row.to)
  const label = known ? candidateLabel(known) : `${row.to} (${words.missingHere})`
  if (!onChange) return <span>{label}</span>
  return (
    <Select
      aria-label={`${words.standsFor}: ${row.key}`}
      data={[
        ...(known ? [] : [{ value: row.to, label }]),
        ...candidates.map((each) => ({ value: each.key, label: candidateLabel(each) })),
      ]}
      value={row.to}
      onChange={(value) => value !== null && value !== row.to && onChange(value)}
      error={known === undefined}
      searchable
    />
  )
}
