import { Button } from "@mantine/core"
import { useDisclosure } from "@mantine/hooks"
import { useQuery } from "@tanstack/react-query"
import { type FormEvent, lazy, Suspense, useState } from "react"
import { FailureNotice } from "../app/ui/FailureNotice.tsx"
import { words as common } from "../app/ui/words.ts"
import { categoriesQuery } from "../flows/categories-query.ts"
import styles from "./add-flow-dialog.module.css"
import { type AddDraft, fieldsOf } from "./add-draft.ts"
import { CopyPanel } from "./CopyPanel.tsx"
import { HeadFields } from "./HeadFields.tsx"
import { ImportPanel } from "./ImportPanel.tsx"
import { TemplatePanel } from "./TemplatePanel.tsx"
import { useAdd } from "./use-add.ts"
import { mergeOf } from "./merge-of.ts"
import { usePreview } from "./use-preview.ts"
import { useSource } from "./use-source.ts"
import { ViewInDetail } from "./ViewInDetail.tsx"
import { WayChoice } from "./WayChoice.tsx"
import { whyNotReady } from "./why-not-ready.ts"
import { words } from "./words.ts"

const ImportMerge = lazy(async () => ({ default: (await import("./ImportMerge.tsx")).ImportMerge }))

/** The fields of the Add dialog, the way to initialize, and what the chosen way needs. */
export const AddFlowForm = ({
  tenant,
  draft,
  onChange,
  onClose,
}: {
  readonly tenant: string
  readonly draft: AddDraft
  readonly onChange: (draft: AddDraft) => void
  readonly onClose: () => void
}) => {
  const { data } = useQuery(categoriesQuery(tenant))
  const categories = data?.categories ?? []
  const preview = usePreview(tenant, draft)
  const { source, suggestion } = useSource(tenant, draft, preview.data)
  const fields = fieldsOf(draft, suggestion, categories)
  const whyNot = whyNotReady(draft, fields, preview)
  const add = useAdd({ tenant, draft, fields, preview: preview.data, onClose })
  const [inDetail, setInDetail] = useState(false)
  const [merging, merge] = useDisclosure()
  const merged = draft.how === "import" ? mergeOf(draft, preview.data) : undefined
  const isMerge = merged !== undefined

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (whyNot !== undefined) return
    if (isMerge) merge.open()
    else add.mutate()
  }
  const panel = { tenant, draft, onChange, onClose }
  return (
    <form onSubmit={submit} noValidate className={styles["form"]}>
      <HeadFields
        draft={draft}
        fields={fields}
        categories={categories}
        defines={draft.how === "import" ? preview.data?.defines.types[0] : undefined}
        onChange={onChange}
      />
      <fieldset className={styles["fieldset"]}>
        <legend>{words.initialize}</legend>
        <WayChoice value={draft.how} onChange={(how) => onChange({ ...draft, how })} />
      </fieldset>
      {draft.how === "import" && <ImportPanel {...panel} preview={preview} fields={fields} />}
      {draft.how === "copy" && <CopyPanel {...panel} />}
      {draft.how === "template" && <TemplatePanel draft={draft} onChange={onChange} />}
      {add.error && <FailureNotice title={words.addFailed} error={add.error} />}
      <footer className={styles["footer"]}>
        {source && (
          <Button variant="default" onClick={() => setInDetail(true)}>
            {words.viewInDetail}
          </Button>
        )}
        <span className={styles["whyNot"]} role="status">
          {whyNot}
        </span>
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button type="submit" disabled={whyNot !== undefined} loading={add.isPending}>
          {isMerge ? words.asMerge : words.add}
        </Button>
      </footer>
      {merged && (
        <Suspense>
          <ImportMerge {...merged} tenant={tenant} opened={merging} onClose={merge.close} onDone={onClose} />
        </Suspense>
      )}
      {source && <ViewInDetail source={source} opened={inDetail} onClose={() => setInDetail(false)} />}
    </form>
  )
}
