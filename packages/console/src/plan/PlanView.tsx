import type { PlanAnswer } from "@gatewright/server/contract"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { codeOf } from "../app/api/api-failure.ts"
import { useMay } from "../app/session/use-may.ts"
import { FailureNotice } from "../app/ui/FailureNotice.tsx"
import { whyNot } from "../app/ui/NoPermission.tsx"
import { Notice } from "../app/ui/Notice.tsx"
import { ProblemList } from "../app/ui/ProblemList.tsx"
import page from "../app/ui/page.module.css"
import { ListSkeleton } from "../app/ui/ListSkeleton.tsx"
import type { Applied } from "./AppliedPlan.tsx"
import { ApplyBar } from "./ApplyBar.tsx"
import { Bring } from "./Bring.tsx"
import { NeedsPanel } from "./NeedsPanel.tsx"
import styles from "./plan.module.css"
import { PlanLook } from "./PlanLook.tsx"
import { planNews } from "./plan-news.ts"
import { planKey } from "./plan-queries.ts"
import { planRows } from "./plan-rows.ts"
import { PlanTable } from "./PlanTable.tsx"
import { TypesPanel } from "./TypesPanel.tsx"
import { useApply } from "./use-apply.ts"
import type { usePlan } from "./use-plan.ts"
import { words } from "./words.ts"

/** A plan: what would become of each flow, what comes with them, what they need, and applying it. */
export const PlanView = ({
  tenant,
  planning: { draft, setDraft, all, plan, error, isReading },
  onApplied,
}: {
  readonly tenant: string
  readonly planning: ReturnType<typeof usePlan>
  readonly onApplied: (applied: Applied) => void
}) => {
  const applying = useApply(tenant)
  const maySet = useMay("secret:write")
  const client = useQueryClient()
  const [looking, setLooking] = useState<string>()
  /** The plan that was refused, because something changed here since it was made. */
  const [stale, setStale] = useState<PlanAnswer>()
  const [cancelled, setCancelled] = useState(false)

  if (error) return <FailureNotice title={words.planFailed} error={error} />
  if (!all || !plan) return <ListSkeleton />

  const apply = () => {
    setStale(undefined)
    setCancelled(false)
    applying.apply(
      { draft, hash: plan.hash },
      {
        onSuccess: async (row) => {
          if (row) onApplied({ row, plan })
          else setCancelled(true)
          await client.invalidateQueries({ queryKey: ["tenant", tenant] })
        },
        onError: async (failure) => {
          if (codeOf(failure) === "plan.changed") setStale(plan)
          await client.invalidateQueries({ queryKey: planKey(tenant) })
        },
      },
    )
  }
  const rows = planRows({ all, plan, chosen: draft.flows, isReading })
  const errors = plan.problems.filter(({ severity }) => severity === "error")
  const warnings = plan.problems.filter(({ severity }) => severity === "warning")
  return (
    <div className={page["stack"]} aria-busy={isReading}>
      {errors.length > 0 && (
        <Notice tone="bad" title={words.problemsTitle}>
          <ProblemList problems={errors} />
        </Notice>
      )}
      {warnings.length > 0 && (
        <Notice tone="warn" title={words.warningsTitle}>
          <ProblemList problems={warnings} />
        </Notice>
      )}
      {rows.length > 0 && (
        <PlanTable tenant={tenant} rows={rows} draft={draft} onChange={setDraft} onLook={setLooking} />
      )}
      {plan.types.length > 0 && <TypesPanel tenant={tenant} types={plan.types} draft={draft} onChange={setDraft} />}
      <Bring plan={plan} />
      {plan.requirements.length > 0 && (
        <NeedsPanel
          tenant={tenant}
          needs={plan.requirements}
          bindings={draft.bindings}
          onChange={(bindings) => setDraft({ ...draft, bindings })}
          whyFixed={maySet ? undefined : whyNot("secret:write")}
        />
      )}
      <div className={styles["foot"]}>
        {stale && !isReading && (
          <Notice tone="warn" title={words.staleTitle} text={words.staleText}>
            <ul className={styles["news"]}>
              {planNews(stale, plan).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Notice>
        )}
        {applying.error && !stale && <FailureNotice title={words.applyFailed} error={applying.error} />}
        {cancelled && <Notice tone="info" text={words.cancelled} />}
        <ApplyBar plan={plan} draft={draft} isReading={isReading} applying={applying} onApply={apply} />
      </div>
      <PlanLook tenant={tenant} draft={draft} flow={looking} onClose={() => setLooking(undefined)} />
    </div>
  )
}
