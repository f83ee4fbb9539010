import { putCategory, putType } from "@gatewright/server/contract"
import { Modal, NumberInput, Select, Switch, TextInput } from "@mantine/core"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call } from "../app/api/call.ts"
import dialog from "../app/ui/dialog.module.css"
import { DialogForm } from "../app/ui/DialogForm.tsx"
import { say } from "../app/ui/say.ts"
import { categoriesQuery } from "../flows/categories-query.ts"
import styles from "./categorisation.module.css"
import { bodyOf, type DefinitionDraft, draftOf, faultsOf, isFine, withWords } from "./definition-draft.ts"
import type { DefinitionRow } from "./DefinitionList.tsx"
import { LanguageRows } from "./LanguageRows.tsx"
import { words } from "./words.ts"

/** What the dialog opens with: a definition that is there, or the draft of a new one. */
export type DefinitionOpening =
  | { readonly row: DefinitionRow }
  | { readonly row?: undefined; readonly draft: DefinitionDraft }

interface Props {
  readonly tenant: string
  readonly opening: DefinitionOpening | undefined
  /** What is defined already. */
  readonly known:
    | { readonly categories: readonly DefinitionRow[]; readonly types: readonly DefinitionRow[] }
    | undefined
  readonly onClose: () => void
}

/** Defines a category or a flow type, or changes how it looks. */
export const DefinitionDialog = ({ opening, ...props }: Props) => (
  <Modal opened={opening !== undefined} onClose={props.onClose} title={opening && titleOf(opening)} size={640}>
    {opening && <Form opening={opening} {...props} />}
  </Modal>
)

const titleOf = (opening: DefinitionOpening): string => {
  if (!opening.row) return opening.draft.category === undefined ? words.addCategory : words.addType
  const { name } = opening.row.definition
  return opening.row.category === undefined ? words.editCategory(name) : words.editType(name)
}

const Form = ({ tenant, opening, known, onClose }: Props & { readonly opening: DefinitionOpening }) => {
  const { row } = opening
  const [draft, setDraft] = useState(() => (row ? draftOf(row.definition, row.category) : opening.draft))
  const [tried, setTried] = useState(false)
  const client = useQueryClient()
  const change = (part: Partial<DefinitionDraft>) => setDraft((before) => ({ ...before, ...part }))
  const { category, name } = draft
  const same = category === undefined ? known?.categories : known?.types.filter((each) => each.category === category)
  const faults = faultsOf(draft, !row && (same?.some(({ definition }) => definition.name === name) ?? false))
  const shown = tried ? faults : { languages: [] }

  const save = useMutation({
    mutationFn: async () => {
      const headers = row
        ? { "if-match": `"${row.revision}"`, "if-none-match": undefined }
        : { "if-match": undefined, "if-none-match": "*" }
      const body = bodyOf(draft)
      await (category === undefined
        ? call(putCategory, { params: { tenant, category: name }, body, headers })
        : call(putType, { params: { tenant, category, type: name }, body, headers }))
    },
    onSuccess: async () => {
      say(words.saved(name))
      onClose()
      await client.invalidateQueries({ queryKey: ["tenant", tenant] })
    },
  })
  const submit = () => {
    setTried(true)
    if (isFine(faults)) save.mutate()
  }
  const isPermanent = row !== undefined && !row.definition.deletable
  return (
    <DialogForm
      submit={words.save}
      isPending={save.isPending}
      refused={words.notSaved}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {category !== undefined && (
        <CategoryField
          tenant={tenant}
          value={category}
          fixed={row !== undefined}
          error={shown.category}
          onChange={(chosen) => change({ category: chosen })}
        />
      )}
      <LanguageRows
        rows={draft.languages}
        faults={shown.languages}
        onChange={(languages) => (row ? change({ languages }) : setDraft((before) => withWords(before, languages)))}
        hasFocus={!row && category === undefined}
      />
      <TextInput
        label={words.id}
        description={row ? words.idFixed : words.idHelp}
        value={name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        error={shown.name}
        classNames={{ input: dialog["code"] ?? "" }}
        spellCheck={false}
        disabled={row !== undefined}
        required
      />
      <div className={styles["pair"]}>
        <NumberInput
          label={words.index}
          description={words.indexHelp}
          value={draft.index}
          onChange={(index) => change({ index })}
          error={shown.index}
          min={1}
          max={10_000}
          allowDecimal={false}
        />
        <TextInput
          label={words.color}
          description={category === undefined ? words.colorHelp : words.colorHelpType}
          value={draft.color}
          onChange={(event) => change({ color: event.currentTarget.value.trim() })}
          error={shown.color}
          classNames={{ input: dialog["code"] ?? "" }}
          spellCheck={false}
          leftSection={
            <input
              type="color"
              className={styles["picker"]}
              aria-label={words.pickColor}
              value={/^#[0-9a-f]{6}$/i.test(draft.color) ? draft.color : noColor}
              onChange={(event) => change({ color: event.currentTarget.value })}
            />
          }
        />
      </div>
      <Switch
        label={words.deletable}
        description={isPermanent ? words.permanent : draft.deletable ? words.deletableHelp : words.willBePermanent}
        checked={draft.deletable}
        onChange={(event) => change({ deletable: event.currentTarget.checked })}
        disabled={isPermanent}
      />
    </DialogForm>
  )
}

/** A field of colours always has one (HTML, section 4.10.5.1.14): black stands for none. */
const noColor = "#".padEnd(7, "0")

/** The category of a type: one that can have types of one's own. */
const CategoryField = ({
  tenant,
  value,
  fixed,
  error,
  onChange,
}: {
  readonly tenant: string
  readonly value: string
  readonly fixed: boolean
  readonly error: string | undefined
  readonly onChange: (category: string) => void
}) => {
  const { data } = useQuery(categoriesQuery(tenant))
  const open = (data?.categories ?? []).filter(({ id }) => id !== "custom" && id !== "libraries")
  return (
    <Select
      label={words.category}
      placeholder={words.categoryPlaceholder}
      data={open.map(({ id, label }) => ({ value: id, label }))}
      value={value === "" ? null : value}
      onChange={(chosen) => onChange(chosen ?? "")}
      error={error}
      disabled={fixed}
      required
      data-autofocus
    />
  )
}
