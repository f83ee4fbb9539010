import { Button, Modal } from "@mantine/core"
import { problemOf, sentenceOfError } from "../../app/api/api-failure.ts"
import dialog from "../../app/ui/dialog.module.css"
import { ProblemList } from "../../app/ui/ProblemList.tsx"
import { words as common } from "../../app/ui/words.ts"
import styles from "./selection.module.css"
import type { BulkResult } from "./use-bulk.ts"
import { words } from "./words.ts"

/** Which of several flows were refused, and why each. */
export const RefusedDialog = ({
  result,
  onClose,
}: {
  readonly result: BulkResult | undefined
  readonly onClose: () => void
}) => (
  <Modal
    opened={result !== undefined && result.refused.length > 0}
    onClose={onClose}
    title={result && words.refusedTitle[result.kind]}
    size={600}
  >
    {result && (
      <div className={dialog["form"]}>
        <p>
          {result.done.length > 0 && `${words.done[result.kind](result.done.length)} `}
          {words.refused(result.refused.length)}
        </p>
        <ul className={styles["refused"]}>
          {result.refused.map(({ item, error }) => {
            const problems = problemOf(error)?.problems ?? []
            return (
              <li key={item.id}>
                <strong>{item.name}</strong>
                {problems.length > 0 ? <ProblemList problems={problems} /> : <p>{sentenceOfError(error)}</p>}
              </li>
            )
          })}
        </ul>
        <div className={dialog["actions"]}>
          <Button onClick={onClose}>{common.close}</Button>
        </div>
      </div>
    )}
  </Modal>
)
