import { type ImportPreview, restoreFlow } from "@gatewright/server/contract"
import { Anchor, Radio } from "@mantine/core"
import { useMutation } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { call } from "../app/api/call.ts"
import { Notice } from "../app/ui/Notice.tsx"
import { ProblemList } from "../app/ui/ProblemList.tsx"
import { sayFailure } from "../app/ui/say.ts"
import { useCategoryLooks } from "../flows/use-category-looks.ts"
import { useFlowChanged } from "../flows/use-flow-changed.ts"
import { useAddFlow } from "./add-flow-context.ts"
import type { AddDraft, Fields } from "./add-draft.ts"
import styles from "./file-report.module.css"
import { useMergeable } from "./use-mergeable.ts"
import { words } from "./words.ts"

const conflictChoices = ["new-version", "merge", "copy"] as const

interface Props {
  readonly tenant: string
  readonly draft: AddDraft
  readonly onChange: (draft: AddDraft) => void
  readonly onClose: () => void
  readonly outcome: ImportPreview["outcome"]
  readonly fields: Fields
}

/** What adding the file would do, where that is not simply a new flow: the choices, or why not and the way out. */
export const OutcomeNotice = ({ tenant, draft, onChange, onClose, outcome, fields }: Props) => {
  const navigate = useNavigate()
  const mergeable = useMergeable(tenant, outcome)
  const open = (flow: string) => {
    onClose()
    void navigate({ to: "/$tenant/flows/$flow", params: { tenant, flow } })
  }
  switch (outcome.kind) {
    case "create":
      return null
    case "new-version":
      return <Notice tone="info" text={words.becomesVersion(outcome.name)} />
    case "unchanged":
      return (
        <Notice tone="info" title={words.unchangedTitle} text={words.unchangedText(outcome.name)}>
          <Anchor component="button" type="button" inherit className={styles["link"]} onClick={() => open(outcome.id)}>
            {words.openIt}
          </Anchor>
        </Notice>
      )
    case "choose":
      return (
        <Radio.Group
          label={words.idTaken}
          value={draft.onConflict}
          onChange={(value) =>
            onChange({ ...draft, onConflict: conflictChoices.find((each) => each === value) ?? "new-version" })
          }
          className={styles["choice"]}
        >
          <Radio value="new-version" label={words.asNewVersion(outcome.name)} description={words.asNewVersionHelp} />
          {mergeable && <Radio value="merge" label={words.asMerge} description={words.asMergeHelp} />}
          <Radio value="copy" label={words.asCopy} description={words.asCopyHelp} />
        </Radio.Group>
      )
    case "refused":
      return <Refused {...{ tenant, draft, onChange, outcome, fields, onOpen: open }} />
  }
}

const Refused = ({
  tenant,
  draft,
  onChange,
  outcome: { problems, belongsTo, definable, restorable },
  fields,
  onOpen,
}: Pick<Props, "tenant" | "draft" | "onChange" | "fields"> & {
  readonly outcome: Extract<ImportPreview["outcome"], { kind: "refused" }>
  readonly onOpen: (flow: string) => void
}) => {
  const addFlow = useAddFlow()
  const navigate = useNavigate()
  const changed = useFlowChanged(tenant)
  const restore = useMutation({
    mutationFn: (flow: string) => call(restoreFlow, { params: { tenant, flow } }),
    onSuccess: async ({ id }) => {
      onOpen(id)
      await changed()
    },
    onError: (error) => sayFailure(words.restoreFailed, error),
  })
  const goThere = ({ category, type }: { category: string; type: string }) => {
    void navigate({ to: "/$tenant/orchestrator/$category", params: { tenant, category } })
    addFlow({ category, type, how: "import", ...(draft.file && { file: draft.file }) })
  }
  const looks = useCategoryLooks(tenant)
  const isUnknown = problems.some(({ code }) => code === "import.unknown-type")
  const { category, type } = fields
  return (
    <Notice tone="bad" title={words.refusedTitle}>
      {problems.length === 1 ? <p>{problems[0]?.message}</p> : <ProblemList problems={problems} />}
      {belongsTo && (
        <Anchor component="button" type="button" inherit className={styles["link"]} onClick={() => goThere(belongsTo)}>
          {words.addTo(looks.ofCategory(belongsTo.category), looks.ofType(belongsTo).label)}
        </Anchor>
      )}
      {definable && (
        <Anchor
          component="button"
          type="button"
          inherit
          className={styles["link"]}
          onClick={() => onChange({ ...draft, ofUnknownType: "create" })}
        >
          {words.createType(definable.category, definable.type)}
        </Anchor>
      )}
      {isUnknown && category && type !== "" && (
        <Anchor
          component="button"
          type="button"
          inherit
          className={styles["link"]}
          onClick={() => onChange({ ...draft, category: category.id, type, ofUnknownType: "move" })}
        >
          {words.addAs(category.label, looks.ofType({ category: category.id, type }).label)}
        </Anchor>
      )}
      {restorable !== undefined && (
        <Anchor
          component="button"
          type="button"
          inherit
          className={styles["link"]}
          onClick={() => restore.mutate(restorable)}
        >
          {words.restoreIt}
        </Anchor>
      )}
    </Notice>
  )
}
