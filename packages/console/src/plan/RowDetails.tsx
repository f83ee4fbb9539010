import { type PlannedFlowRow, restoreFlow } from "@gatewright/server/contract"
import { Button } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { call } from "../app/api/call.ts"
import { useMay } from "../app/session/use-may.ts"
import { ProblemList } from "../app/ui/ProblemList.tsx"
import { sayFailure } from "../app/ui/say.ts"
import { Conflicts } from "./Conflicts.tsx"
import type { PlanDraft } from "./plan-draft.ts"
import styles from "./plan.module.css"
import { words } from "./words.ts"

/** Whether anything stands under a flow of the plan. */
export const hasDetails = ({ problems, merge }: PlannedFlowRow): boolean =>
  problems.length > 0 || (merge !== undefined && merge.conflicts.length > 0)

/** What stands under a flow of the plan: why it is blocked, its problems, its conflicts. */
export const RowDetails = ({
  tenant,
  flow,
  draft,
  onChange,
}: {
  readonly tenant: string
  readonly flow: PlannedFlowRow
  readonly draft: PlanDraft
  readonly onChange: (draft: PlanDraft) => void
}) => {
  const { action, problems, merge, restorable } = flow
  const errors = problems.filter(({ severity }) => severity === "error")
  return (
    <div className={styles["details"]}>
      {action === "blocked" ? (
        <ProblemList problems={errors} />
      ) : (
        problems.length > 0 && (
          <details>
            <summary>{errors.length > 0 ? words.errors(errors.length) : words.warnings(problems.length)}</summary>
            <ProblemList problems={problems} />
          </details>
        )
      )}
      {restorable !== undefined && <Restore tenant={tenant} flow={restorable} />}
      {merge && merge.conflicts.length > 0 && (
        <Conflicts tenant={tenant} flow={flow} draft={draft} onChange={onChange} />
      )}
    </div>
  )
}

const Restore = ({ tenant, flow }: { readonly tenant: string; readonly flow: string }) => {
  const client = useQueryClient()
  const mayWrite = useMay("flow:write")
  const { mutate, isPending } = useMutation({
    mutationFn: () => call(restoreFlow, { params: { tenant, flow } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["tenant", tenant] }),
    onError: (error) => sayFailure(words.restoreFailed, error),
  })
  return mayWrite ? (
    <Button variant="default" size="compact-sm" onClick={() => mutate()} loading={isPending}>
      {words.restore}
    </Button>
  ) : null
}
