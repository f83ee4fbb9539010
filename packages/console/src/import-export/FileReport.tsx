import type { ImportPreview } from "@gatewright/server/contract"
import { Checkbox, Select } from "@mantine/core"
import { lazy, Suspense, useState } from "react"
import type { AddDraft, Fields } from "./add-draft.ts"
import { EarlierChoice } from "./EarlierChoice.tsx"
import styles from "./file-report.module.css"
import { FileSummary } from "./FileSummary.tsx"
import { OutcomeNotice } from "./OutcomeNotice.tsx"
import { ProblemSummary } from "./ProblemSummary.tsx"
import { words } from "./words.ts"

// It names node types, and the catalogue is large: who imports nothing from elsewhere never loads it here.
const Understood = lazy(async () => ({ default: (await import("./Understood.tsx")).Understood }))
// Most files need nothing that is not here.
const OpenNeeds = lazy(async () => ({ default: (await import("./OpenNeeds.tsx")).OpenNeeds }))

interface Props {
  readonly tenant: string
  readonly draft: AddDraft
  readonly onChange: (draft: AddDraft) => void
  readonly onClose: () => void
  readonly preview: ImportPreview
  readonly fields: Fields
}

/** What a file holds, how much of it was understood, what is wrong with it, and what adding it would do. */
export const FileReport = ({ tenant, draft, onChange, onClose, preview, fields }: Props) => {
  const { document, original, others, understood, migrated, health, proposedName, outcome, earlier } = preview
  const renamed = proposedName !== original.name && outcome.kind === "create" && draft.name === undefined
  const open = health.requirements.some(({ found }) => !found)
  // What was open stays on the screen once it is answered.
  const [hasNeeds, setHasNeeds] = useState(open)
  if (open && !hasNeeds) setHasNeeds(true)
  return (
    <div className={styles["report"]}>
      <FileSummary preview={preview} />
      {others.length > 0 && (
        <Select
          label={words.mainFlow}
          description={words.mainFlowHelp}
          data={[{ ...original, nodes: document.flow.nodes.length }, ...others].map(({ id, name, nodes }) => ({
            value: id,
            label: `${name} · ${words.nodes(nodes)}`,
          }))}
          value={original.id}
          onChange={(id) => onChange({ ...draft, mainFlow: id ?? undefined, name: undefined, description: undefined })}
          searchable
        />
      )}
      <Suspense>{understood.length > 0 && <Understood types={understood} />}</Suspense>
      {migrated.length > 0 && (
        <div className={styles["migrated"]}>
          <p>{words.migrated}</p>
          <ul>
            {migrated.map(({ from, to, summary }) => (
              <li key={to}>
                {from} → {to}: {summary}
              </li>
            ))}
          </ul>
        </div>
      )}
      {outcome.kind !== "refused" && <ProblemSummary problems={health.problems} />}
      <Suspense>{outcome.kind !== "refused" && hasNeeds && <OpenNeeds tenant={tenant} preview={preview} />}</Suspense>
      {renamed && <p className={styles["hint"]}>{words.nameTaken(original.name, proposedName)}</p>}
      <Checkbox
        label={
          <>
            {words.preserveId} <code className={styles["id"]}>{original.id}</code>
          </>
        }
        description={outcome.kind === "create" && outcome.id !== null ? words.idFree : words.preserveIdHelp}
        checked={draft.preserveId}
        onChange={(event) => onChange({ ...draft, preserveId: event.currentTarget.checked })}
      />
      {outcome.kind === "create" && !draft.preserveId && earlier.length > 0 && (
        <EarlierChoice draft={draft} onChange={onChange} earlier={earlier} />
      )}
      <OutcomeNotice
        tenant={tenant}
        draft={draft}
        onChange={onChange}
        onClose={onClose}
        outcome={outcome}
        fields={fields}
      />
    </div>
  )
}
