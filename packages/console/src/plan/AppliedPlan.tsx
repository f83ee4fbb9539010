import type { ApplyRow, PlanAnswer } from "@gatewright/server/contract"
import { Button } from "@mantine/core"
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { useMay } from "../app/session/use-may.ts"
import { ConfirmDialog, type Question } from "../app/ui/ConfirmDialog.tsx"
import { Notice } from "../app/ui/Notice.tsx"
import page from "../app/ui/page.module.css"
import { ActionLabel } from "./ActionLabel.tsx"
import styles from "./plan.module.css"
import { todoOf } from "./todo-of.ts"
import { useUndoQuestion } from "./use-undo-question.ts"
import { words } from "./words.ts"

/** A plan that was applied, and what it said. */
export interface Applied {
  readonly row: ApplyRow
  readonly plan: PlanAnswer
}

/** What came of a plan: its flows, what each still needs before it can be activated, and the way back. */
export const AppliedPlan = ({
  tenant,
  applied: { row, plan },
  onAgain,
}: {
  readonly tenant: string
  readonly applied: Applied
  readonly onAgain: () => void
}) => {
  const todo = todoOf(plan)
  const mayApply = useMay("flow:apply")
  const questionOf = useUndoQuestion(tenant, onAgain)
  const [question, setQuestion] = useState<Question>()
  const count = row.flows.length
  return (
    <div className={page["stack"]}>
      <Notice
        tone="ok"
        title={words.appliedTitle}
        text={count === 0 ? words.appliedNone : count === 1 ? words.appliedOne : words.appliedText(count)}
      />
      {count > 0 && (
        <ul className={styles["results"]} aria-label={words.flowsTitle}>
          {row.flows.map(({ id, name, action }) => (
            <li key={id}>
              <Link to="/$tenant/flows/$flow" params={{ tenant, flow: id }}>
                {name}
              </Link>
              <ActionLabel action={action} done />
              <Todo todo={todo.get(id) ?? []} />
            </li>
          ))}
        </ul>
      )}
      <div className={page["actions"]}>
        <Button onClick={onAgain}>{words.another}</Button>
        {mayApply && (
          <Button variant="default" onClick={() => setQuestion(questionOf(row))}>
            {words.undo}
          </Button>
        )}
      </div>
      <ConfirmDialog question={question} onClose={() => setQuestion(undefined)} />
    </div>
  )
}

const Todo = ({ todo }: { readonly todo: readonly string[] }) =>
  todo.length === 0 ? (
    <p className={styles["ready"]}>
      <IconCircleCheck size={16} aria-hidden /> {words.ready}
    </p>
  ) : (
    <div className={styles["todo"]}>
      <p>
        <IconAlertTriangle size={16} aria-hidden /> {words.todo}
      </p>
      <ul>
        {[...new Set(todo)].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
