import { IconFileImport } from "@tabler/icons-react"
import { getRouteApi } from "@tanstack/react-router"
import { type DragEvent, useEffect, useState } from "react"
import { useMay } from "../app/session/use-may.ts"
import { NoPermission } from "../app/ui/NoPermission.tsx"
import { PageHeader } from "../app/ui/PageHeader.tsx"
import page from "../app/ui/page.module.css"
import { usePageTitle } from "../app/ui/use-page-title.ts"
import { type HandedFiles, takeHanded } from "../import-export/handed-files.ts"
import { pickedFile } from "../import-export/picked-file.ts"
import { AppliedPlan, type Applied } from "./AppliedPlan.tsx"
import { ApplyHistory } from "./ApplyHistory.tsx"
import { FilesPanel } from "./FilesPanel.tsx"
import { emptyDraft } from "./plan-draft.ts"
import styles from "./plan.module.css"
import { PlanView } from "./PlanView.tsx"
import { usePlan } from "./use-plan.ts"
import { words } from "./words.ts"

const route = getRouteApi("/signed-in/$tenant/import")

/** *Import*: what files would do here, and doing it. */
export const PlanPage = () => {
  usePageTitle(words.title)
  const { tenant } = route.useParams()
  return useMay("flow:plan") ? <Plan key={tenant} tenant={tenant} /> : <NoPermission scope="flow:plan" />
}

const Plan = ({ tenant }: { readonly tenant: string }) => {
  const planning = usePlan(tenant)
  const { draft, setDraft, take } = planning
  const [applied, setApplied] = useState<Applied>()
  const [over, setOver] = useState(false)
  const [handed] = useState<HandedFiles | undefined>(takeHanded)
  // Once, with what another page put down for this one.
  // oxlint-disable-next-line react/exhaustive-deps
  useEffect(() => void (handed && take(handed.files, handed.flows)), [handed])

  const drop = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return
    event.preventDefault()
    setOver(false)
    setApplied(undefined)
    void take([...event.dataTransfer.files].map(pickedFile))
  }
  return (
    <div
      className={styles["place"]}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false)
      }}
      onDrop={drop}
    >
      <div className={page["page"]}>
        <PageHeader title={words.title} lead={words.lead} />
        {applied ? (
          <AppliedPlan tenant={tenant} applied={applied} onAgain={() => setApplied(undefined)} />
        ) : (
          <>
            <FilesPanel draft={draft} isReading={planning.isReading} onTake={take} onChange={setDraft} />
            {draft.files.length > 0 && (
              <PlanView
                tenant={tenant}
                planning={planning}
                onApplied={(result) => {
                  setApplied(result)
                  setDraft(emptyDraft)
                }}
              />
            )}
          </>
        )}
        {draft.files.length === 0 && <ApplyHistory tenant={tenant} />}
      </div>
      {over && (
        <div className={styles["drop"]}>
          <IconFileImport size={28} aria-hidden />
          {words.dropHere}
        </div>
      )}
    </div>
  )
}
