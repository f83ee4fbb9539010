import type { PlanAnswer } from "@gatewright/server/contract"
import { Button, Progress } from "@mantine/core"
import { useMay } from "../app/session/use-may.ts"
import { whyNot } from "../app/ui/NoPermission.tsx"
import { countBindings } from "../connections/with-binding.ts"
import type { PlanDraft } from "./plan-draft.ts"
import styles from "./plan.module.css"
import { countActions } from "./plan-rows.ts"
import type { useApply } from "./use-apply.ts"
import { whyNotApply } from "./why-not-apply.ts"
import { isOpen } from "./todo-of.ts"
import { words } from "./words.ts"

/** What the plan comes to, and applying it; how far that is, while it goes on. */
export const ApplyBar = ({
  plan,
  draft,
  isReading,
  applying: { progress, isPending, cancel },
  onApply,
}: {
  readonly plan: PlanAnswer
  readonly draft: PlanDraft
  readonly isReading: boolean
  readonly applying: ReturnType<typeof useApply>
  readonly onApply: () => void
}) => {
  const mayApply = useMay("flow:apply")
  const maySet = useMay("secret:write")
  const missing = !mayApply ? "flow:apply" : !maySet && setsSomething(plan, draft) ? "secret:write" : undefined
  const reason = isReading ? words.whyNot.reading : (whyNotApply(plan, draft.bindings) ?? (missing && whyNot(missing)))
  const open = plan.requirements.filter(isOpen).length
  return (
    <div className={styles["applyBar"]}>
      {isPending ? (
        <>
          <div className={styles["progress"]}>
            <span role="status">
              {words.applyingTitle}
              {progress && ` · ${words.applying(progress.done, progress.total)}`}
            </span>
            <Progress
              value={progress && progress.total > 0 ? (100 * progress.done) / progress.total : 100}
              animated={!progress}
              size="sm"
              aria-label={words.applyingTitle}
            />
          </div>
          <Button variant="default" onClick={cancel}>
            {words.cancel}
          </Button>
        </>
      ) : (
        <>
          <div className={styles["sum"]}>
            <strong>{words.summary(countActions(plan.flows))}</strong>
            <span role="status">{reason ?? (open > 0 && words.openNeeds(open))}</span>
          </div>
          <Button onClick={onApply} disabled={reason !== undefined}>
            {words.apply}
          </Button>
        </>
      )}
    </div>
  )
}

/** Whether applying sets more than flows: connections, secrets, bindings. */
const setsSomething = ({ connections, secrets }: PlanAnswer, { bindings }: PlanDraft): boolean =>
  connections.some(({ action }) => action === "create") || secrets.length > 0 || countBindings(bindings) > 0
